"""What was found, for people and for programs."""

import dataclasses
import json
from pathlib import Path

from audits import Result
from findings import Finding
from pages import Page

PLACES = 4
"""How many places of one fault are printed."""


def print_report(pages: list[Page], result: Result, found: list[Finding], stale: list[str], seconds: float):
    """A fault that a template repeats is one paragraph, with the first places it is in; the JSON has them all."""
    groups: dict[tuple, list[Finding]] = {}
    for finding in found:
        groups.setdefault((finding.check, finding.rule, finding.what), []).append(finding)
    for (check, rule, what), group in groups.items():
        print(f"{check} {rule}: {what}")
        places: dict[str, list[str]] = {}
        for finding in group:
            places.setdefault(finding.where, []).append(f"/{finding.page}")
        for where, addresses in list(places.items())[:PLACES]:
            more = f" and {len(addresses) - 1} more pages" if len(addresses) > 1 else ""
            print(f"    {addresses[0]}{more}" + (f": {where}" if where else ""))
        if len(places) > PLACES:
            print(f"    and in {len(places) - PLACES} other places")
        print()
    for entry in stale:
        print(f"reviewed.yml: nothing is found any more that this entry accepts; take it out: {entry}\n")
    print_measures(result)
    faulty = len({finding.page for finding in found})
    took = ", ".join(f"{name} {time:.0f} s" for name, time in result.seconds.items())
    accepted = len(result.found) - len(found)
    print(
        f"{len(pages)} pages audited, {faulty} with faults: {len(found)} findings of {len(groups)} kinds, "
        f"{accepted} accepted by reviewed.yml; {seconds:.0f} s ({took})."
    )


def print_measures(result: Result):
    def most(number, values):
        address = max(values, key=lambda each: number(values[each]))
        return f"{number(values[address]):,.0f}", f"/{address}"

    if result.weights:
        print("Heaviest pages:")
        for field in dataclasses.fields(next(iter(result.weights.values()))):
            number, address = most(lambda weight: getattr(weight, field.name), result.weights)
            unit = "requests without images" if field.name == "requests" else f"bytes of {field.name}"
            print(f"  {number:>7} {unit}, {address}")
    if result.speeds:
        number, address = most(lambda each: each["paint"], result.speeds)
        shift = max(each["shift"] for each in result.speeds.values())
        print(f"  {number:>7} ms until the largest paint, {address}")
        print(f"  {shift:>7.3f} of layout shift at most, over {len(result.speeds)} kinds of pages")


def write_json(file: Path, result: Result, found: list[Finding]):
    file.parent.mkdir(parents=True, exist_ok=True)
    data = {
        "findings": [dataclasses.asdict(finding) for finding in found],
        "weights": {address: dataclasses.asdict(weight) for address, weight in sorted(result.weights.items())},
        "speeds": dict(sorted(result.speeds.items())),
        "seconds": result.seconds,
    }
    file.write_text(json.dumps(data, indent=1, ensure_ascii=False), "utf-8")
