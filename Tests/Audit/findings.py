"""What an audit found, and what was looked at by a person and accepted."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Finding:
    """One fault of one page.

    `what` says the fault without naming the page, so that a fault of a template, repeated on every page, is one
    line of the report. `known` holds the places in the reviewed list of the entries whose selector matches `where`.
    """

    page: str
    check: str
    rule: str
    what: str
    where: str = ""
    known: tuple[int, ...] = field(default=(), compare=False)

    @staticmethod
    def of_script(page: str, found: dict) -> "Finding":
        """From what `audit.finding` of page.js returns."""
        return Finding(
            page, found["check"], found["rule"], found["what"], found.get("where", ""), tuple(found.get("known", ()))
        )


class Reviewed:
    """The entries of reviewed.yml: findings that a person looked at and accepted, each with a reason."""

    def __init__(self, file: Path | None):
        self.entries = (yaml.safe_load(file.read_text("utf-8")) or []) if file else []
        self.used: set[int] = set()
        for number, entry in enumerate(self.entries, 1):
            if not {"check", "rule", "reason"} <= entry.keys() or not {"selector", "what"} & entry.keys():
                raise SystemExit(f"{file}: entry {number} needs check, rule, reason, and a selector or a what")

    def for_scripts(self) -> list[dict]:
        """What page.js needs to match elements against selectors."""
        return [
            {"index": index, "check": entry["check"], "rule": entry["rule"], "selector": entry["selector"]}
            for index, entry in enumerate(self.entries)
            if "selector" in entry
        ]

    def accepts(self, finding: Finding) -> bool:
        """Whether an entry speaks of this finding; the entry is then marked as used."""
        for index, entry in enumerate(self.entries):
            if (entry["check"], entry["rule"]) != (finding.check, finding.rule):
                continue
            if "selector" in entry and index not in finding.known:
                continue
            if "what" in entry and not re.search(entry["what"], finding.what):
                continue
            if not finding.page.startswith(entry.get("pages", "")):
                continue
            self.used.add(index)
            return True
        return False

    def unused(self) -> list[str]:
        """Entries that accepted nothing: the fault is mended, and the entry would hide the next one."""
        return [
            f"{entry['check']} {entry['rule']} {entry.get('selector', entry.get('what'))}"
            for index, entry in enumerate(self.entries)
            if index not in self.used
        ]
