"""What an ingest tells a program: one JSON object a line, each with its `event`.

step     step, total          what is done now, and in how many parts
advance  done                 parts of it that are done
row      file, document, pages, pasal, passages, warnings
fault    file, reason         a file that could not be read; the others are
note     said
done     build, changed, documents, pages, pasal, passages; the last line of an ingest that came to its end
"""

import json
from collections.abc import Iterator
from typing import TextIO

from ingest.building.records import Report
from tanya.text.visible import visible

Line = dict[str, object]


class Lines:
    """Progress as lines, each sent at once."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._done = 0

    def begin(self, step: str, total: int) -> None:
        self._done = 0
        self.write({"event": "step", "step": step, "total": total})

    def advance(self) -> None:
        self._done += 1
        self.write({"event": "advance", "done": self._done})

    def write(self, line: Line) -> None:
        # In ASCII: a file's name may hold what is no UTF-8.
        self._out.write(f"{json.dumps(line)}\n")
        self._out.flush()


def report_lines(report: Report) -> Iterator[Line]:
    """How it ended; `done` comes last."""
    for row in report.rows:
        yield {
            "event": "row",
            "file": visible(row.file),
            "document": row.document,
            "pages": row.pages,
            "pasal": row.pasal,
            "passages": row.passages,
            "warnings": [visible(warning) for warning in row.warnings],
        }
    for fault in report.faults:
        name = fault.path.name
        reason = visible(fault.reason.removeprefix(f"{name}: "))
        yield {"event": "fault", "file": visible(name), "reason": reason}
    for note in report.notes:
        yield {"event": "note", "said": visible(note)}
    counts = report.counts
    yield {
        "event": "done",
        "build": report.build_id,
        "changed": report.changed,
        "documents": counts.documents,
        "pages": counts.pages,
        "pasal": counts.pasal,
        "passages": counts.passages,
    }
