"""`jalon serve` as a writer sees it: a browser beside the files that they edit. Usage: browser.py JALON"""

import contextlib
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

try:
    from playwright.sync_api import expect, sync_playwright
except ImportError:
    sys.exit(print("skipped: playwright is not installed (make audit installs it)"))

try:
    from axe_playwright_python.sync_playwright import Axe
except ImportError:
    Axe = None

JALON = Path(sys.argv[1] if len(sys.argv) > 1 else ".build/release/jalon").resolve()
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
BROWSER = next(filter(None, map(shutil.which, ["chromium-headless-shell", "chromium", "google-chrome"])), None)
LONG = "\n\n".join(f"Paragraphe {number}, qui tient sa place." for number in range(200))
BROKEN = '---\ntitre: Un deux-points : de trop <img src=x onerror="window.hit = 1">\n---\nCassé\n'
WRONG = "---\ntitre: Accueil\ntittre: x\n---\nAvec un avertissement\n\n" + LONG


def page_of(text: str) -> str:
    return f"---\ntitre: Accueil\n---\n{text}\n"


class Site:
    """A site in a folder of its own."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.write("content/site.yml", "titre: Essai\n")
        self.write("content/index.md", page_of("Avant\n\n" + LONG))

    def write(self, path: str, text: str):
        """Saves as most editors do: beside the file, then over it."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.tmp")
        beside.write_text(text, encoding="utf-8")
        beside.replace(file)


@contextlib.contextmanager
def served(site: Site, language: str = "fr", port: str = "0"):
    """The address of a server of the site, which ends as by Ctrl-C."""
    command = [JALON, "serve", "-s", str(site.folder), "-p", port, "--lang", language]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        assert process.wait(10) == 0, "the server did not end cleanly"


@contextlib.contextmanager
def fresh():
    with tempfile.TemporaryDirectory() as folder:
        yield Site(Path(folder))


# The page keeps a mark until it is loaded anew.
MARK = "() => { window.mark = true }"
IS_ANEW = "() => !window.mark"


def edit_reloads_where_the_page_stood(page, site):
    with served(site) as url:
        page.goto(url)
        page.evaluate("() => scrollTo(0, 1500)")
        page.evaluate(MARK)
        site.write("content/index.md", page_of("Après\n\n" + LONG))
        expect(page.get_by_text("Après", exact=True)).to_be_attached()
        page.wait_for_function("() => scrollY === 1500")
        assert page.evaluate(IS_ANEW)
        # An edit above what is read, of a page that then is shorter than where it stood.
        site.write("content/index.md", page_of("Court"))
        expect(page.get_by_text("Court", exact=True)).to_be_attached()


def break_shows_why_and_mend_recovers(page, site):
    with served(site) as url:
        page.goto(url)
        link = page.locator("a[href]").nth(1)
        link.focus()
        page.evaluate(MARK)
        site.write("content/index.md", BROKEN)
        dialog = page.get_by_role("dialog", name="Le site n’a pas été refait")
        expect(dialog).to_be_visible()
        expect(dialog).to_contain_text("yaml-colon")
        expect(dialog).to_contain_text("content/index.md:2:")
        expect(dialog.locator("mark")).to_be_visible()
        assert dialog.get_by_role("link").get_attribute("href").startswith(f"vscode://file{site.folder}/content/index.md:2:")
        # Behind it, the last good page; and nothing of what was written has run.
        expect(page.get_by_text("Avant", exact=True)).to_be_attached()
        assert not page.evaluate("() => window.hit || !window.mark")
        expect(dialog.get_by_role("button", name="Fermer")).to_be_focused()
        audited(page, "the dialog")
        # Put away, it leaves a badge, and the reader where they were.
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(link).to_be_focused()
        badge = page.get_by_role("button", name="1 erreur")
        badge.click()
        expect(dialog).to_be_visible()
        page.keyboard.press("Escape")
        expect(badge).to_be_focused()
        # On another page of the site it stays put away.
        page.goto(url + "absent/")
        expect(badge).to_be_visible()
        expect(dialog).to_be_hidden()
        page.goto(url)
        site.write("content/index.md", page_of("Réparé"))
        expect(page.get_by_text("Réparé", exact=True)).to_be_visible()
        expect(page.get_by_role("button", name="1 erreur")).to_have_count(0)
        # Broken and mended as it was: the page needs no loading.
        page.evaluate(MARK)
        site.write("content/index.md", BROKEN)
        expect(dialog).to_be_visible()
        site.write("content/index.md", page_of("Réparé"))
        expect(dialog).to_have_count(0)
        expect(page.get_by_role("status")).to_have_text("Tout est réglé.")
        assert not page.evaluate(IS_ANEW)


def warnings_wait_behind_a_badge(page, site):
    with served(site, language="en") as url:
        page.goto(url)
        site.write("content/index.md", WRONG)
        badge = page.get_by_role("button", name="1 warning")
        expect(badge).to_be_visible()
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert page.evaluate("() => document.activeElement === document.body"), "a warning took the focus"
        expect(page.get_by_role("status")).to_have_text("1 warning.")
        audited(page, "the badge")
        badge.click()
        dialog = page.get_by_role("dialog", name="Worth a look")
        expect(dialog).to_contain_text("key-unknown")
        dialog.get_by_role("button", name="Close").click()
        expect(dialog).to_be_hidden()


def styles_are_swapped(page, site):
    css = (TEMPLATES / "assets/style.css").read_text(encoding="utf-8")
    site.write("templates/assets/style.css", css)
    with served(site) as url:
        page.goto(url)
        page.evaluate("() => scrollTo(0, 900)")
        page.evaluate(MARK)
        for color in ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]:
            site.write("templates/assets/style.css", css + f"\nmain p {{ color: {color} }}\n")
            page.wait_for_function(f"() => getComputedStyle(document.querySelector('main p')).color === '{color}'")
        page.wait_for_function("() => document.querySelectorAll('link[rel=stylesheet]').length === 1")
        assert not page.evaluate(IS_ANEW), "the page was loaded anew for a style sheet"
        assert page.evaluate("() => scrollY") == 900
        # What is edited next is loaded as ever.
        site.write("content/index.md", page_of("Après"))
        expect(page.get_by_text("Après", exact=True)).to_be_visible()


def a_restart_is_caught_up_with(page, site):
    with served(site) as url:
        page.goto(url)
        port = url.rstrip("/").rsplit(":", 1)[1]
    site.write("content/index.md", page_of("Pendant l’arrêt"))
    time.sleep(1)
    with served(site, port=port):
        expect(page.get_by_text("Pendant l’arrêt", exact=True)).to_be_visible()


def a_site_never_made_opens_by_itself(page, site):
    site.write("content/index.md", BROKEN)
    with served(site) as url:
        assert page.goto(url).status == 503
        expect(page.get_by_role("heading", level=1)).to_have_text("Le site n’a pas encore pu être produit")
        expect(page.get_by_text("yaml-colon")).to_be_visible()
        assert not page.evaluate("() => window.hit")
        audited(page, "the plain page", "html")
        # Another mistake takes the place of the first.
        site.write("content/index.md", "---\ntitre: “x\n\tb: c\n---\n")
        expect(page.get_by_text("yaml-tab")).to_be_visible()
        site.write("content/index.md", page_of("Enfin"))
        expect(page.get_by_text("Enfin", exact=True)).to_be_visible()


def audited(page, what, part="jalon-findings"):
    """No accessibility fault in what Jalon shows, in light and in dark; where axe is installed. The rest has its own audit."""
    if not Axe:
        return
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        response = Axe().run(page, context=part, options=rules).response
        assert response["passes"], f"{what}: axe saw nothing"
        found = response["violations"]
        assert not found, f"{what}, in {scheme}: {[(each['id'], each['nodes'][0]['html']) for each in found]}"


def save_to_page(page, site):
    """Measures; judges nothing."""
    shutil.copytree(TEMPLATES.parent / "content", site.folder / "content", dirs_exist_ok=True)
    file = "content/guide/index.md"
    text = (site.folder / file).read_text(encoding="utf-8")
    with served(site) as url:
        page.goto(url + "guide/")
        times = []
        for number in range(15):
            # The moment at which the new page has its text, by the browser's clock, which is that of the machine.
            page.add_init_script(
                "addEventListener('DOMContentLoaded', () => { window.ready = performance.timeOrigin + performance.now() })"
            ) if number == 0 else None
            start = time.time() * 1_000
            site.write(file, f"{text}\n\nPassage {number}.\n")
            expect(page.get_by_text(f"Passage {number}.", exact=True)).to_be_attached()
            # The text may be there before the page says so.
            times.append(page.wait_for_function("() => window.ready").json_value() - start)
            time.sleep(0.2)
    print(f"  from a save to the new page, the demonstration site: median {statistics.median(times):.0f} ms, "
          f"{min(times):.0f} to {max(times):.0f}")


def save_to_message(page, site):
    """Measures how long it is until open pages are told, and judges nothing: a page, a mission, a plan of the demonstration."""
    shutil.copytree(TEMPLATES.parent / "content", site.folder / "content", dirs_exist_ok=True)
    with served(site) as url:
        host = url.split("/")[2]
        with socket.create_connection(host.split(":")) as line:
            line.sendall(f"GET /.jalon/events HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            for file in ["guide/index.md", "missions/2019-berlin/index.md", "plans/2019-2023.md"]:
                text = (site.folder / "content" / file).read_text(encoding="utf-8")
                times = []
                for number in range(15):
                    hear_all(line)
                    start = time.monotonic()
                    site.write("content/" + file, f"{text}\n\nPassage {number}.\n")
                    line.settimeout(10)
                    assert line.recv(1)
                    times.append((time.monotonic() - start) * 1_000)
                print(f"  from a save of {file} to the message: median {statistics.median(times):.0f} ms, "
                      f"{min(times):.0f} to {max(times):.0f}")


def hear_all(line):
    """Reads until nothing more is said."""
    line.settimeout(0.25)
    with contextlib.suppress(TimeoutError):
        while line.recv(65_536):
            pass


def main():
    if not BROWSER:
        return print("skipped: no Chromium on this machine")
    with sync_playwright() as playwright:
        # Chromium's sandbox refuses to run as root.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=BROWSER, args=[*arguments, "--disable-gpu"])
        for check in [
            edit_reloads_where_the_page_stood,
            break_shows_why_and_mend_recovers,
            warnings_wait_behind_a_badge,
            styles_are_swapped,
            a_restart_is_caught_up_with,
            a_site_never_made_opens_by_itself,
            save_to_page,
            save_to_message,
        ]:
            faults = []
            with contextlib.closing(browser.new_context(viewport={"width": 1280, "height": 800})) as context, fresh() as site:
                page = context.new_page()
                page.on("pageerror", lambda error, faults=faults: faults.append(error))
                check(page, site)
            assert not faults, faults
            print("ok", check.__name__.replace("_", " "))
        browser.close()
    print("axe looked at what is shown" if Axe else "axe is not installed: what is shown was not audited")


main()
