#!/usr/bin/env python3
"""How the time and the memory of a whole build grow with hostile input: n bytes, then four times as many.

    growth.py JALON [NAME…]

Four is linear, sixteen is not. More than ten times the time, or the memory, is told and makes the exit code 1. What a build says of the
input is of no account here, only that it ends by saying something (0 or 1).
"""

import os
import resource
import subprocess
import sys
import tempfile

# Seconds of processor after which a build is ended.
PATIENCE = 60
SETTINGS = "titre: Site\nas_of: 2024-01-01\n"


def again(piece, before="", after=""):
    return lambda size: before + piece * (size // len(piece)) + after


def numbered(piece, before="", after=""):
    def make(size):
        length = len(piece.replace("#", "12345"))
        return before + "".join(piece.replace("#", str(number)) for number in range(size // length)) + after
    return make


def deep(size):
    depth = int(size ** 0.5)
    return "".join("  " * level + "- x\n" for level in range(depth))


def ladder(size):
    return "".join("`" * (number % 3000) + "a " for number in range(size // 1500))


PAGE = "page.md"
PLAN = "plans/2024.md"
TABLE = "contacts/contacts.csv"
PROJECT = "## Objectif 1 : Un\n### Projet : Deux\nJalons\n"
MISSION = "missions/2024/essai.md"

# A name, the file, how to make it as long as asked, and at what size it is measured.
CASES = [
    ("a long line", PAGE, again("mot "), 1_000_000),
    ("a long word", PAGE, again("x"), 1_000_000),
    ("brackets", PAGE, again("["), 500_000),
    ("images", PAGE, again("!["), 500_000),
    ("closed brackets", PAGE, again("[a]"), 500_000),
    ("brackets and parentheses", PAGE, again("[a]("), 500_000),
    ("pointed links", PAGE, again("[a](<b"), 500_000),
    ("stars", PAGE, again("*a **b "), 500_000),
    ("underscores", PAGE, again("a_b__c "), 500_000),
    ("strikes", PAGE, again("~a ~~b "), 500_000),
    ("ladders of ticks", PAGE, ladder, 2_000_000),
    ("entities", PAGE, again("&amp;"), 500_000),
    ("angles", PAGE, again("<a "), 500_000),
    ("open comments", PAGE, again("a <!-- "), 500_000),
    ("instructions", PAGE, again("a <?"), 500_000),
    ("declarations", PAGE, again("a <!A "), 500_000),
    ("quotes", PAGE, again("> ", "", "x"), 200_000),
    ("lists in lists on a line", PAGE, again("- ", "", "x"), 200_000),
    ("lists in lists", PAGE, deep, 1_000_000),
    ("quotes of many lines", PAGE, again("> a\n"), 500_000),
    ("items", PAGE, again("- a\n"), 500_000),
    ("headings", PAGE, again("## Même\n\n"), 500_000),
    ("different headings", PAGE, numbered("## Titre #\n\n"), 500_000),
    ("levels of headings", PAGE, again("## a\n### b\n#### c\n##### d\n###### e\n"), 500_000),
    ("references to one", PAGE, again("[a] ", "[a]: /x\n\n"), 500_000),
    ("references", PAGE, numbered("[a#]: /x#\n\n[a#]\n\n"), 500_000),
    ("definitions", PAGE, numbered("[a#]: /x#\n"), 500_000),
    ("a long reference", PAGE, again("[a] ", "[a]: /" + "x" * 20_000 + "\n\n"), 500_000),
    ("footnotes", PAGE, numbered("x[^#]\n\n[^#]: y\n\n"), 300_000),
    ("one footnote", PAGE, again("x[^1] ", "[^1]: y\n\n"), 300_000),
    ("footnotes of nothing", PAGE, numbered("x[^#] "), 300_000),
    ("footnotes in footnotes", PAGE, numbered("[^a#]: x[^b#]\n\n[^b#]: x[^a#]\n\n", "x[^a1]\n\n"), 300_000),
    ("a wide table", PAGE, lambda size: "|a" * (size // 6) + "|\n" + "|-" * (size // 6) + "|\n" + "|b" * (size // 6) + "|\n", 400_000),
    ("a wide row", PAGE, again("|a", "|a|b|\n|-|-|\n"), 400_000),
    ("rows with nothing", PAGE, again("|\n", "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n"), 20_000),
    ("blank lines in deep lists", PAGE, lambda size: "- " * (size // 4) + "x" + "\n" * (size // 2), 100_000),
    ("blank lines in deep quotes", PAGE, lambda size: "> " + "- " * (size // 4) + "x\n" + ">\n" * (size // 4), 100_000),
    ("blank lines in a list of many levels", PAGE, lambda size: deep(size // 2) + "\n" * (size // 2), 500_000),
    ("stars in deep quotes", PAGE, lambda size: ">" * (size // 3) + "a*" * (size // 3), 100_000),
    ("closing stars", PAGE, again("a** "), 300_000),
    ("opening lines", PAGE, again("_a "), 300_000),
    ("stars and lines", PAGE, again("*a_ "), 300_000),
    ("stars by three", PAGE, again("a***b** c* "), 300_000),
    ("images in images", PAGE, again("![[]()"), 300_000),
    ("parentheses and brackets", PAGE, again("[ (]("), 300_000),
    ("links over lines", PAGE, again("[a](b\n"), 300_000),
    ("brackets and stars", PAGE, again("[ a*"), 300_000),
    ("only stars", PAGE, again("*"), 300_000),
    ("only lines", PAGE, lambda size: "a" + "_" * size + "b", 300_000),
    ("only waves", PAGE, lambda size: "a" + "~" * size + "b", 300_000),
    ("sections of instructions", PAGE, again("<![CDATA[a]]"), 300_000),
    ("waves", PAGE, again("~~a~~b ~~c "), 300_000),
    ("openers of footnotes", PAGE, again("[^"), 300_000),
    ("openers of footnotes in images", PAGE, again("![^a]("), 300_000),
    ("cells of rows that are none", PAGE, again("aaa\rbbb\n-\v\n"), 300_000),
    ("parentheses after an address", PAGE, lambda size: "https://a.example/" + ")" * size, 300_000),
    ("points after an address", PAGE, lambda size: "https://a.example/" + "." * size, 300_000),
    ("entities after addresses", PAGE, again("https://a.b/&amp;;"), 300_000),
    ("an address of lines", PAGE, lambda size: "www." + "_." * (size // 2), 300_000),
    ("openers of attributes", PAGE, again("<a b=\"'"), 300_000),
    ("comments without end", PAGE, again("a <!-"), 300_000),
    ("rows", PAGE, again("|a|b|\n", "|a|b|\n|-|-|\n"), 300_000),
    ("dashes under pipes", PAGE, lambda size: "a|b\n" * (size // 8) + "-|" * (size // 4) + "\n", 400_000),
    ("links to nowhere", PAGE, numbered("[x](y#.md) "), 100_000),
    ("links to nowhere, a line each", PAGE, numbered("[x](y#.md)\n"), 100_000),
    ("links", PAGE, again("[x](page.md) "), 300_000),
    ("anchors of nothing", PAGE, numbered("[x](#a#)\n".replace("(#", "(page.md\x00").replace("\x00", "#")), 100_000),
    ("addresses", PAGE, again("https://a.example/b "), 300_000),
    ("dots after www", PAGE, again("www.a."), 300_000),
    ("addresses of people", PAGE, again("a@b.c "), 300_000),
    ("at signs", PAGE, again("a@"), 300_000),
    ("images of nothing", PAGE, numbered("![x](y#.png)\n"), 100_000),
    ("raw HTML", PAGE, again("<b>"), 100_000),
    ("raw HTML, a line each", PAGE, again("a <b>\n"), 100_000),
    ("embeds", PAGE, again("{{jalons}}\n\n"), 100_000),
    ("embeds of nothing", PAGE, numbered("{{x#}}\n\n"), 100_000),
    ("embeds on a line", PAGE, again("{{x}} "), 300_000),
    ("braces", PAGE, again("{"), 300_000),
    ("carriage returns", PAGE, again("\r"), 500_000),
    ("accents on accents", PAGE, lambda size: "e" + "\u0301" * (size // 2), 300_000),
    ("tabs", PAGE, again("\t"), 500_000),
    ("spaces before", PAGE, lambda size: " " * size + "x", 500_000),
    ("keys", PAGE, numbered("k#: v\n", "---\n", "---\n"), 200_000),
    ("a flow list", PAGE, again("a, ", "---\nmots: [", "]\n---\n"), 200_000),
    ("a list of aliases", PAGE, numbered("  - /a#/\n", "---\nanciennes_adresses:\n", "---\n"), 200_000),
    ("aliases", PAGE, numbered("a#: &a# [x]\nb#: *a#\n", "---\n", "---\n"), 200_000),
    ("a long value", PAGE, again("mot ", "---\ntitre: ", "\n---\n"), 500_000),
    ("a folded value", PAGE, again("  mot\n", "---\ntitre: >\n", "---\n"), 300_000),
    ("quotes in a value", PAGE, again("\\\"", "---\ntitre: \"", "\"\n---\n"), 300_000),
    ("milestones", PLAN, numbered("- Jalon # (mai 2024)\n", PROJECT), 150_000),
    ("objectives", PLAN, numbered("## Objectif # : Un\n### Projet : Deux\nJalons\n- Trois (mai 2024)\n"), 100_000),
    ("the same objective", PLAN, again("## Objectif 1 : Un\n"), 60_000),
    ("parentheses", PLAN, again("(", PROJECT + "- "), 300_000),
    ("dates", PLAN, again("(mai 2024) ", PROJECT + "- "), 300_000),
    ("bare lines", PLAN, again("Objectif 1 : Un\nProjet : Deux\n"), 60_000),
    ("partners", PLAN, numbered("P#, ", PROJECT.replace("Jalons\n", "Partenaires : ")), 100_000),
    ("partners, a line each", PLAN, numbered("- P#\n", PROJECT.replace("Jalons\n", "Partenaires\n")), 100_000),
    ("people of a mission", MISSION, numbered("  - nom: Prénom Nom#\n    role: artiste\n", "---\ntitre: M\ndates: mai 2024\nparticipants:\n", "---\n"), 100_000),
    ("rows of contacts", TABLE, numbered("N#,Lyon\n", "Organisation,Ville\n"), 60_000),
    ("the same contact", TABLE, again("N,Lyon\n", "Organisation,Ville\n"), 60_000),
    ("columns", TABLE, again("Organisation,", "", "\nx\n"), 300_000),
    ("quotes in a cell", TABLE, again("\"\"", "Organisation,Ville\n\"", "\",x\n"), 300_000),
    ("an open quote", TABLE, again("a,b\n", "Organisation,Ville\n\""), 100_000),
    ("items of a menu", "site.yml", numbered("  - titre: T#\n    lien: /#/\n", SETTINGS + "menu:\n"), 60_000),
    ("redirections", "site.yml", numbered("  /a#/: /b/\n", SETTINGS + "redirections:\n"), 60_000),
    ("template tags", "../templates/page.html", again("{{page.title}}"), 200_000),
    ("names of nothing", "../templates/page.html", numbered("{{n#}}"), 60_000),
    ("open sections", "../templates/page.html", again("{{#page}}"), 200_000),
    ("sections", "../templates/page.html", lambda size: "{{#page}}" * (size // 18) + "{{/page}}" * (size // 18), 200_000),
    ("open tags", "../templates/page.html", again("{{a"), 200_000),
    ("braces of templates", "../templates/page.html", again("{"), 200_000),
    ("blocks", "../templates/page.html", numbered("{{$b#}}x{{/b#}}"), 200_000),
    ("a style sheet", "../templates/assets/style.css", again("a{b:url(x)}"), 200_000),
    ("an open comment", "../templates/assets/style.css", again("/*"), 200_000),
    ("open addresses", "../templates/assets/style.css", again("url("), 200_000),
    ("groups of a picture", "a.svg", lambda size: "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>" * (size // 3), 200_000),
    ("attributes of a picture", "a.svg", again("a=\"b\" ", "<svg "), 200_000),
]


def measure(program, path, text):
    """Seconds of processor, those of the file system aside, and megabytes at most, of a build from nothing."""
    best = None
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            for name, content in [("site.yml", SETTINGS), ("index.md", "![a](a.svg)\n" if path == "a.svg" else "x\n"), (path, text)]:
                place = os.path.normpath(os.path.join(folder, "content", name))
                os.makedirs(os.path.dirname(place), exist_ok=True)
                with open(place, "w", newline="") as file:
                    file.write(content)
            process = subprocess.Popen(
                [program, "build", "-s", folder, "-j", "1"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE)))
            said = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = code = os.waitstatus_to_exitcode(status)
            found = (usage.ru_utime, usage.ru_maxrss / 1024, code, said)
            best = min(best or found, found)
            if found[0] > 2:
                break
    return best


def main():
    program, wanted = sys.argv[1], sys.argv[2:]
    least = measure(program, PAGE, "x\n")
    failed = False
    for name, path, make, size in CASES:
        if wanted and name not in wanted:
            continue
        first = measure(program, path, make(size))
        fourth = measure(program, path, make(size * 4))
        # What is far too short to be measured counts as a little.
        times = [max(0.03, one[0] - least[0]) for one in (first, fourth)]
        sizes = [max(5, one[1] - least[1]) for one in (first, fourth)]
        codes = {first[2], fourth[2]}
        isSlow = times[1] > 10 * times[0] or sizes[1] > 10 * sizes[0] or not codes <= {0, 1}
        failed = failed or isSlow
        print(
            f"{'SLOW ' if isSlow else '     '}{name}: {size // 1000} kB in {first[0]:.2f} s and {first[1]:.0f} MB; "
            f"four times that: time ×{times[1] / times[0]:.1f}, memory ×{sizes[1] / sizes[0]:.1f}; "
            f"{len(fourth[3]) // 1000} kB of messages, exit {'/'.join(str(code) for code in sorted(codes))}", flush=True)
    sys.exit(1 if failed else 0)


main()
