#!/usr/bin/env python3
"""Writes Sources/Basics/Zones/ZoneTable.swift: the rule that each zone of the tz database follows now.

Usage: Scripts/zones.py [/usr/share/zoneinfo] > Sources/Basics/Zones/ZoneTable.swift

A rule is the POSIX string at the end of a zone's TZif file (RFC 9636, 3.3); beside each zone stands the first year from which on
all its transitions are those of the rule.
"""

import datetime
import pathlib
import re
import struct
import sys

root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo")


def version():
    first = (root / "tzdata.zi").read_text().splitlines()[0]
    return first.removeprefix("# version ")


def read(path):
    data = path.read_bytes()
    if data[:4] != b"TZif" or data[4:5] < b"2":
        return None
    counts = struct.unpack(">6l", data[20:44])

    def length(counts, size):
        utc, std, leap, times, types, chars = counts
        return times * size + times + types * 6 + chars + leap * (size + 4) + std + utc

    start = 44 + length(counts, 4)
    counts = struct.unpack(">6l", data[start + 20:start + 44])
    times, types = counts[3], counts[4]
    at = start + 44
    moments = struct.unpack(f">{times}q", data[at:at + 8 * times])
    indexes = data[at + 8 * times:at + 9 * times]
    kinds = [struct.unpack(">lBB", data[at + 9 * times + 6 * n:at + 9 * times + 6 * n + 6]) for n in range(types)]
    rule = data[start + 44 + length(counts, 8):].decode().strip()
    turns, before = [], kinds[0][0]
    for moment, index in zip(moments, indexes):
        if kinds[index][0] != before:
            turns.append((moment, kinds[index][0]))
        before = kinds[index][0]
    return rule, turns


def seconds(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


def rule_turns(rule, year):
    """The transitions of a rule in a year."""
    name = r"(?:<[^>]+>|[A-Za-z]+)"
    match = re.fullmatch(rf"{name}([-+\d:]+)(?:{name}([-+\d:]+)?,([^,]+),([^,]+))?", rule)
    standard = -seconds(match[1])
    if not match[3]:
        return []
    summer = -seconds(match[2]) if match[2] else standard + 3600
    result = []
    for text, offset, then in [(match[3], standard, summer), (match[4], summer, standard)]:
        day, _, time = text.partition("/")
        month, week, weekday = (int(part) for part in day.removeprefix("M").split("."))
        first = datetime.date(year, month, 1)
        number = 1 + (weekday - first.isoweekday()) % 7 + 7 * (week - 1)
        last = (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)).day
        while number > last:
            number -= 7
        days = datetime.date(year, month, number).toordinal() - datetime.date(1970, 1, 1).toordinal()
        result.append((days * 86400 + (seconds(time) if time else 7200) - offset, then))
    return sorted(result)


def since(rule, turns):
    """The year after the last one with another transition than the rule's; fat files end in 2037."""
    for year in range(2037, 1900, -1):
        lower = (datetime.date(year, 1, 1) - datetime.date(1970, 1, 1)).days * 86400
        upper = (datetime.date(year + 1, 1, 1) - datetime.date(1970, 1, 1)).days * 86400
        there = [turn for turn in turns if lower <= turn[0] < upper]
        if there != [turn for turn in rule_turns(rule, year) if lower <= turn[0] < upper] and (there or turns):
            return year + 1
    return 1900


rules = {}
for path in sorted(root.rglob("*")):
    name = str(path.relative_to(root))
    if not path.is_file() or re.match(r"(posix|right)/", name) or name in ("posixrules", "localtime", "Factory"):
        continue
    zone = read(path)
    if zone:
        rules.setdefault(zone[0], []).append(f"{name}={since(*zone)}")

print(f"""/// The rule that each zone of the tz database follows now, and the year since when: version {version()}, made by `Scripts/zones.py`.
///
/// Kept in the program, so that a site has the same hours wherever it is built, on machines without time zones as well.
enum ZoneTable {{
  /// A line is a rule as POSIX has it, and the zones that follow it, each with a space before.
  static let text = \"\"\"""")
for rule, zones in sorted(rules.items()):
    print(f"    {rule} " + " ".join(sorted(zones)))
print("    \"\"\"\n}")
