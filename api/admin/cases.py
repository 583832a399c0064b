"""Reviewed questions as reference questions to be: YAML as in evals/questions, for a person to complete."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import yaml

from tanya.state.records import Feedback, Reviewed, Verdict

# No status, kind or style: evals refuses a question with it by name, so that none counts half done.
TO_DO = "LENGKAPI"
_HEAD = """\
# Pertanyaan yang ditinjau, {day}. Data pribadi sudah disamarkan; periksa sekali lagi.
# Lengkapi setiap {todo}, isi documents, locators, dan facts dari naskahnya, hapus catatan yang tidak perlu,
# lalu simpan di evals/questions. Arti isian: evals/questions/pokok.yaml; kind dan style: evals/naming.py.
"""
_VERDICT = {Verdict.UP: "membantu", Verdict.DOWN: "tidak membantu"}


def cases(reviewed: Iterable[Reviewed], now: datetime) -> str:
    """A list, as each file of evals/questions is; an empty one where nothing is left to review."""
    head = _HEAD.format(day=f"{now:%Y-%m-%d}", todo=TO_DO)
    return head + ("".join(f"\n{_case(one)}" for one in reviewed) or "\n[]\n")


def _case(one: Reviewed) -> str:
    kept = one.kept
    fields = {
        "id": f"tinjau-{kept.answer_id.removeprefix('j_')}",
        "question": kept.question,
        "kind": TO_DO,
        "style": TO_DO,
        "corpus": "data",
        "status": TO_DO,
        "documents": [],
        "locators": [],
        "pages": [],
        "facts": [],
        "forbidden": [],
        "warnings": [],
        "context": list(kept.context),
        "region": kept.region,
        "as_of": kept.as_of,
        "held_out": False,
    }
    written = yaml.safe_dump([fields], allow_unicode=True, sort_keys=False, width=1_000_000)
    return written + "".join(f"  # {_one_line(note)}\n" for note in _notes(one))


def _notes(one: Reviewed) -> Iterator[str]:
    kept = one.kept
    doubted = ", dengan catatan ragu" if kept.doubted else ""
    yield f"Dijawab {kept.status}{doubted} pada {kept.asked:%Y-%m-%d} dari indeks {kept.build}."
    for citation in kept.citations:
        yield f"Kutipan yang diberikan: {citation}"
    for said in one.feedback:
        yield _said(said)


def _said(said: Feedback) -> str:
    reasons = f" Alasan: {'; '.join(said.reasons)}." if said.reasons else ""
    comment = f" Keterangan: {said.comment}" if said.comment else ""
    return f"Tanggapan: {_VERDICT[said.verdict]}.{reasons}{comment}"


def _one_line(text: str) -> str:
    """What people wrote must not end the comment that it stands in."""
    return "".join(c if c.isprintable() else " " for c in text)
