"""Whether anything runs in sites that are attacked. Usage: attack.py SITES [SITE], where each folder of SITES is a published site,
and SITE is a sound one: its pages must ask for nothing that their policy refuses, from a server with its headers and from a disk.

The first check is of the check: a page with a script of its own must be found out, or nothing that follows counts."""

import contextlib
import os
import shutil
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, urlsplit

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sys.exit(print("skipped: playwright is not installed (make audit installs it)"))

BROWSER = next(filter(None, map(shutil.which, ["chromium-headless-shell", "chromium", "google-chrome"])), None)
# What runs and what the policy refuses is told at once, so that a page that leads elsewhere takes nothing with it.
WATCH = """addEventListener("securitypolicyviolation", (event) => {
  jalonTold("refused", `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
}); window.alert = window.confirm = window.prompt = () => jalonTold("ran", location.href);"""
# Whatever a pointer or a key may set off.
POKE = """() => {
  for (const element of document.querySelectorAll("*"))
    for (const name of ["mouseover", "focus", "load", "error", "click"])
      if (name !== "click" || !element.closest("a, summary"))
        element.dispatchEvent(new Event(name));
}"""


class Handler(SimpleHTTPRequestHandler):
    """A folder, with the headers that its `_headers` gives to all."""

    def __init__(self, *arguments, headers, **named):
        self.more = headers
        super().__init__(*arguments, **named)

    def end_headers(self):
        for name, value in self.more:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


def headers_of(folder: Path):
    file = folder / "_headers"
    lines = file.read_text(encoding="utf-8").splitlines()[1:] if file.exists() else []
    return [tuple(line.strip().split(": ", 1)) for line in lines if ":" in line]


@contextlib.contextmanager
def served(folder: Path):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder), headers=headers_of(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def pages(folder: Path):
    return sorted(str(file.relative_to(folder)).removesuffix("index.html") for file in folder.rglob("*.html"))


def leads(folder, name):
    """Whether a page is one at an old address."""
    file = folder / (name if name.endswith(".html") else name + "index.html")
    return '<meta http-equiv="refresh"' in file.read_text(encoding="utf-8")


class Watched:
    """A tab that keeps what ran in its pages, and what their policy refused."""

    def __init__(self, browser):
        self.context = browser.new_context()
        self.told = {"ran": [], "refused": []}
        self.context.expose_binding("jalonTold", lambda _, kind, text: self.told[kind].append(text))
        self.page = self.context.new_page()
        self.page.add_init_script(WATCH)
        self.page.on("dialog", lambda dialog: dialog.dismiss())
        # What was refused before the page could hear of it.
        self.page.on("console", self.hear)

    def hear(self, message):
        if "Content Security Policy" in message.text:
            self.told["refused"].append(message.text)

    def close(self):
        self.context.close()

    def visit(self, address, poke=True, leads=False):
        """What ran in a page, and what its policy refused; `leads` where it goes on to another by itself."""
        for list_ in self.told.values():
            list_.clear()
        if leads:
            old = self.page.goto(address, wait_until="commit").url
            self.page.wait_for_url(lambda url: url != old, wait_until="load")
            assert urlsplit(self.page.url)[:2] == urlsplit(address)[:2], f"{address} leads to {self.page.url}"
        else:
            self.page.goto(address, wait_until="load")
        if poke:
            self.page.evaluate(POKE)
        # Whatever it told before it answers has come.
        self.page.evaluate("() => 1")
        return list(self.told["ran"]), list(self.told["refused"])


def finds_what_it_looks_for(browser):
    """A page that runs something, without a policy and with one."""
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
    body = "<p onmouseover='alert(1)'>a</p><img src=\"/none.png\" onerror=\"alert(1)\"><script>alert(1)</script>"
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(Watched(browser)) as page:
        (Path(folder) / "open.html").write_text(f"<!DOCTYPE html><title>a</title>{body}", encoding="utf-8")
        (Path(folder) / "closed.html").write_text(f"<!DOCTYPE html>{policy}<title>a</title>{body}", encoding="utf-8")
        with served(Path(folder)) as url:
            ran, _ = page.visit(url + "open.html")
            assert len(ran) >= 3, f"scripts that ran were not seen: {ran}"
            ran, refused = page.visit(url + "closed.html")
            assert not ran and refused, f"what a policy refuses was not seen: {ran}, {refused}"


def nothing_runs(browser, folder):
    """Neither by itself nor when it is touched; and with no attempt that the policy had to stop."""
    names = pages(folder)
    assert names, f"{folder}: no page"
    with served(folder) as url, contextlib.closing(Watched(browser)) as page:
        for name in names:
            ran, refused = page.visit(url + quote(name), leads=leads(folder, name))
            assert not ran, f"{folder.name}/{name}: {ran}"
            assert not refused, f"{folder.name}/{name}: {refused}"
    return len(names)


def nothing_is_refused(browser, folder):
    """A sound site: from a server, and from a disk, its sheet and its images are there."""
    names = pages(folder)
    with served(folder) as url, contextlib.closing(Watched(browser)) as page:
        for base in [url, folder.resolve().as_uri() + "/"]:
            for name in names:
                file = name if base == url or name.endswith(".html") else name + "index.html"
                # The pages for what is not found have the addresses of a server.
                if base != url and name.endswith("404.html"):
                    continue
                ran, refused = page.visit(base + quote(file), poke=False, leads=leads(folder, name))
                assert not ran and not refused, f"{base}{file}: {ran} {refused}"
                assert page.page.evaluate("() => [...document.styleSheets].length > 0 && getComputedStyle(document.body).margin === '0px'"), (
                    f"{base}{file}: no style sheet")
    return len(names)


def main():
    sites = Path(sys.argv[1])
    if not BROWSER:
        return print("skipped: no Chromium on this machine")
    with sync_playwright() as playwright:
        # Chromium's sandbox refuses to run as root. A page that asks another host gets nothing.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        arguments += ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        browser = playwright.chromium.launch(executable_path=BROWSER, args=arguments)
        finds_what_it_looks_for(browser)
        print("ok a script that runs is seen, and one that is refused")
        folders = sorted(folder for folder in sites.iterdir() if folder.is_dir())
        assert folders, "no attacked site"
        for folder in folders:
            print(f"ok {folder.name}: nothing runs in {nothing_runs(browser, folder)} pages")
        for folder in map(Path, sys.argv[2:]):
            print(f"ok {folder}: nothing is refused in {nothing_is_refused(browser, folder)} pages")
        browser.close()


main()
