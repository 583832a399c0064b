"""Questions from standard input, one a line: plain text, or a JSON object."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from tanya.domain.answer import Answer, Question, Sentence, Status

_KEYS = ("question", "context", "region", "as_of")


def questions_in(lines: Iterable[str], usual: Question) -> Iterator[Question | Answer]:
    """A Question a line, or for a line that makes no sense the FAILED answer that says why.

    usual holds the region and date for lines that name none. Empty lines are skipped.
    """
    for number, line in enumerate(lines, 1):
        if written := line.strip():
            try:
                yield _question(written, usual)
            except ValueError as fault:
                said = Sentence(f"Baris {number} tidak dapat dibaca: {fault}")
                yield Answer(Question(written), Status.FAILED, (said,))


def _question(written: str, usual: Question) -> Question:
    if not written.startswith("{"):
        return Question(written, region=usual.region, as_of=usual.as_of)
    item = _object(written)
    if unknown := [key for key in item if key not in _KEYS]:
        raise ValueError(f"tidak mengenal {', '.join(f'“{key}”' for key in unknown)}")
    text, context, region, as_of = (item.get(key) for key in _KEYS)
    if not isinstance(text, str) or not text.strip():
        raise ValueError("“question” kosong atau bukan teks")
    if not isinstance(context or [], list) or not all(isinstance(c, str) for c in context or []):
        raise ValueError("“context” harus daftar pertanyaan")
    if not isinstance(region, str | None):
        raise ValueError("“region” harus teks")
    day = _day(as_of) if as_of else usual.as_of
    return Question(text.strip(), tuple(context or ()), region or usual.region, day)


def _object(written: str) -> dict[str, Any]:
    try:
        item: dict[str, Any] = json.loads(written)
    except json.JSONDecodeError as fault:
        raise ValueError(f"bukan JSON, mulai dari huruf ke-{fault.pos + 1}") from fault
    except RecursionError as fault:
        raise ValueError("terlalu dalam bersarang") from fault
    return item


def _day(written: object) -> date:
    try:
        return date.fromisoformat(str(written))
    except ValueError as fault:
        raise ValueError("“as_of” harus tanggal TTTT-BB-HH, misalnya 2019-05-01") from fault
