"""What is audited: one file, one subject. A script for the page stands beside the check that runs it.

To come: every page printed to PDF, for letter and A4, with nothing cut at the right edge (`printing.py`).
"""

from importlib.util import find_spec
from pathlib import Path


class Scripts:
    """The scripts that run in pages, read once."""

    def __init__(self):
        here = Path(__file__).parent
        names = ("page", "axe", "dark", "keyboard", "structure", "overflow", "speed")
        self.page, self.axe, self.dark, self.keyboard, self.structure, self.overflow, self.speed = (
            (here / f"{name}.js").read_text("utf-8") for name in names
        )
        package = find_spec("axe_playwright_python")
        self.library = (Path(package.origin).parent / "axe.min.js").read_text("utf-8")
