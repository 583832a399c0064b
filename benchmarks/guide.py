"""The operator's guide as a script: every command that it tells to run, in its order and in its words.

    python -m benchmarks.guide ADDRESS [--from 1] [--to 13] > walk.sh

ADDRESS of the repository stands where the guide says ALAMAT_REPOSITORI. The script is for a bare machine or
root of systemd-nspawn, that it may change as it likes; it stops at the first command that fails.
"""

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

_GUIDE = Path(__file__).resolve().parents[1] / "docs" / "panduan-operator.md"
_SECTION = re.compile(r"^## (\d+)\. (.+)$")
_PLACE = "ALAMAT_REPOSITORI"
# The guide says "after some seconds" where it asks the service that it has just started.
_ASKS = re.compile(r"^curl .*(?:readyz|healthz)", re.MULTILINE)
_WAITS = "until curl -sf http://127.0.0.1:8000/readyz >/dev/null; do sleep 1; done"


def commands(guide: str) -> Iterator[tuple[int, str]]:
    """What is in the guide's `sh` blocks, a block at a time, with the number of its section."""
    section, inside = 0, False
    block: list[str] = []
    for line in guide.splitlines():
        if found := _SECTION.match(line):
            section = int(found[1])
        elif line == "```sh":
            inside = True
        elif inside and line == "```":
            yield section, "\n".join(block)
            inside, block = False, []
        elif inside:
            block.append(line)


def script(guide: str, address: str, first: int, last: int) -> str:
    lines = ["set -euo pipefail"]
    for section, block in commands(guide):
        if first <= section <= last:
            lines += [_WAITS] if _ASKS.search(block) else []
            lines += [f"echo '== {section}'", "set -x", block.replace(_PLACE, shlex.quote(address))]
            lines.append("{ set +x; } 2>/dev/null")
    return "\n".join([*lines, "echo '== whole'", ""])


def main() -> None:
    asked = argparse.ArgumentParser(description="The operator's guide as a script.")
    asked.add_argument("address")
    asked.add_argument("--from", dest="first", type=int, default=1)
    asked.add_argument("--to", dest="last", type=int, default=13)
    told = asked.parse_args()
    print(script(_GUIDE.read_text(encoding="utf-8"), told.address, told.first, told.last), end="")


if __name__ == "__main__":
    main()
