#!/usr/bin/env python3
"""Audits every page of a built site, and says what is wrong with it and where.

    audit.sh [FOLDER] [--only PREFIX] [--sample N] [--checks NAMES] [--jobs N]
    audit.sh --self-test

Exit: 0 nothing found, 1 something, 2 the audit could not be done.
"""

import argparse
import asyncio
import sys
import time
import traceback
from pathlib import Path

import pages
import report
import selftest
from audits import CHECKS, audited
from findings import Reviewed

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def arguments():
    parser = argparse.ArgumentParser(prog="audit.sh", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "public", help="the built site (public)")
    parser.add_argument("--only", default="", metavar="PREFIX", help="pages whose address begins so, as plans/2019")
    parser.add_argument("--sample", type=int, metavar="N", help="at most N pages, of as many kinds as there are")
    parser.add_argument("--checks", default=",".join(CHECKS), help="some of: %(default)s")
    parser.add_argument("--jobs", type=int, default=2, help="pages at a time (%(default)s)")
    parser.add_argument("--self-test", action="store_true", help="whether each fault of faulty/ is found, and named")
    parser.add_argument("--tools", type=Path, default=ROOT / ".build/audit", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.checks = options.checks.split(",")
    if unknown := set(options.checks) - set(CHECKS):
        parser.error(f"no such check: {', '.join(sorted(unknown))}")
    return options


def audit(options) -> int:
    start = time.monotonic()
    folder = options.folder.resolve()
    chosen = [page for page in pages.pages_of(folder) if page.address.startswith(options.only.lstrip("/"))]
    everything = not options.only and options.sample is None and set(options.checks) == set(CHECKS)
    if options.sample is not None:
        chosen = pages.sample(chosen, options.sample)
    if not chosen:
        print(f"No page to audit in {folder}: build the site first.", file=sys.stderr)
        return 2
    reviewed = Reviewed(HERE / "reviewed.yml")
    result = asyncio.run(audited(folder, chosen, options.checks, reviewed, options.jobs))
    found = [finding for finding in result.found if not reviewed.accepts(finding)]
    stale = reviewed.unused() if everything else []
    report.print_report(chosen, result, found, stale, time.monotonic() - start)
    report.write_json(options.tools / "report.json", result, found)
    return 1 if found or stale else 0


def main() -> int:
    options = arguments()
    try:
        return selftest.run(options) if options.self_test else audit(options)
    except Exception:
        traceback.print_exc()
        return 2


if __name__ == "__main__":
    sys.exit(main())
