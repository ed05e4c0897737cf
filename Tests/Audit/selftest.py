"""The test of the test: each fault of faulty/ is made, and must be found, named, and nothing else with it."""

import asyncio
import re
import shutil
import struct
import time
import zlib
from pathlib import Path

import yaml

from audits import audited
from findings import Reviewed
from pages import Page

FAULTY = Path(__file__).parent / "faulty"


def run(options) -> int:
    start = time.monotonic()
    faults = yaml.safe_load((FAULTY / "faults.yml").read_text("utf-8"))
    folder = options.tools / "faulty"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    expected = {page(folder, fault): set(fault["expects"]) for fault in faults}
    slow = [page for page, fault in zip(expected, faults) if fault.get("speed") or fault["name"] == "none"]
    resources(folder)

    reviewed = Reviewed(FAULTY / "reviewed.yml")
    first = asyncio.run(audited(folder, list(expected), ["visit", "markup"], reviewed, options.jobs))
    second = asyncio.run(audited(folder, slow, ["speed"], reviewed, options.jobs, tries=4))
    got = {page.address: set() for page in expected}
    for finding in first.found + second.found:
        if not reviewed.accepts(finding):
            got[finding.page].add(f"{finding.check} {finding.rule}")

    wrong = []
    for at, expects in expected.items():
        wrong += [f"{at.address}: « {each} » was not found" for each in sorted(expects - got[at.address])]
        wrong += [f"{at.address}: « {each} » was found, and is not there" for each in sorted(got[at.address] - expects)]
    if len(reviewed.unused()) != 1:
        wrong.append(f"reviewed.yml: one entry accepts nothing, and these were said: {reviewed.unused()}")
    for rule in sorted(own_rules() - set.union(*expected.values())):
        wrong.append(f"« {rule} » has no fault in faults.yml to find")
    for line in wrong:
        print(line)
    made = sum(map(bool, expected.values()))
    print(f"Self-test: {made} faults, {len(wrong)} mistakes; {time.monotonic() - start:.0f} s.")
    return 1 if wrong else 0


def page(folder: Path, fault: dict) -> Page:
    """The sound page with one change."""
    html = (FAULTY / "sound.html").read_text("utf-8")
    changes = [("</head>", fault["head"] + "\n</head>")] if "head" in fault else []
    if "by" in fault:
        old = fault.get("replace", "</main>")
        changes.append((old, fault["by"] if "replace" in fault else fault["by"] + "\n</main>"))
    for old, new in changes:
        if old not in html:
            raise ValueError(f"faults.yml, {fault['name']}: sound.html has no « {old} »")
        html = html.replace(old, new, 1)
    address = fault.get("at", fault["name"] + ".html")
    file = folder / address
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(html, "utf-8")
    return Page(file, address)


def resources(folder: Path):
    """What the pages ask for; what is only heavy is made here rather than kept."""
    for name, size in (("photo.png", 30), ("large.png", 400)):
        for place in (folder, folder / "en"):
            (place / name).write_bytes(picture(size))
    shutil.copy(FAULTY / "sound.css", folder / "sound.css")
    shutil.copy(FAULTY / "sound.css", folder / "en" / "sound.css")
    (folder / "heavy.css").write_text("".join(f".heavy-{n}{{margin:{n}px}}\n" for n in range(700)))
    (folder / "heavy.woff2").write_bytes(bytes(n * n % 251 for n in range(41_000)))
    (folder / "one.js").write_text('document.title += ".";\n')
    for n in (1, 2, 3):
        (folder / f"{n}.css").write_text(f".one-{n}{{margin:0}}\n")


def picture(size: int) -> bytes:
    """A PNG that nothing compresses, `size` pixels wide and high."""
    rows = b"".join(b"\0" + bytes((x * y + 31 * x + c) % 256 for x in range(size) for c in (0, 80, 160)) for y in range(size))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")


def own_rules() -> set[str]:
    """Every rule that a script of checks/ can name: none goes without a fault to find."""
    checks = Path(__file__).parent / "checks"
    return {
        f"{check} {rule}"
        for check in ("structure", "keyboard")
        for rule in re.findall(r'(?:say\(|"keyboard", )"([a-z0-9-]+)"', (checks / f"{check}.js").read_text("utf-8"))
    }
