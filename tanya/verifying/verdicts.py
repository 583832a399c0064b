"""What a lead says of a regulation's standing, held against what is known of it on that day."""

import re

from collections.abc import Collection

from tanya.catalogue.catalogue import Force

_NOT_YET = re.compile(r"\bbelum berlaku\b", re.IGNORECASE)
_OVER = re.compile(r"\btidak berlaku\b", re.IGNORECASE)
_PARTLY = re.compile(r"\bberlaku sebagian\b", re.IGNORECASE)
_STILL = re.compile(r"\b(?:masih|tetap|sudah) berlaku\b", re.IGNORECASE)
_UNKNOWN = re.compile(r"\bbelum diverifikasi\b", re.IGNORECASE)
_VERDICT = re.compile(
    r"\bbelum diverifikasi\b|\b(?:(?P<said>belum|tidak|masih|tetap|sudah)\s)?berlaku"
    r"(?(said)(?:\slagi\b|\ssebagian\b|\sdengan\sperubahan\b|;\skemudian\b)?|\ssebagian\b)",
    re.IGNORECASE,
)
_LEADING = "Status keberlakuan "


def states_standing(lead: str) -> bool:
    """Whether a lead says that something is in force or not."""
    return bool(_VERDICT.search(lead))


def agrees(lead: str, force: Force) -> bool:
    """Whether the verdict of a lead is the one that is known; two verdicts in one lead never agree."""
    said = {
        "not yet": bool(_NOT_YET.search(lead)),
        "over": bool(_OVER.search(lead)),
        "partly": bool(_PARTLY.search(lead)),
        "still": bool(_STILL.search(lead)) and not _PARTLY.search(lead),
        "unknown": bool(_UNKNOWN.search(lead)),
    }
    return said == {**dict.fromkeys(said, False), _known(force): True}


def beside_verdict(lead: str, known: Collection[str]) -> str | None:
    """What a lead says besides its verdict; None where the verdict is not on one of those regulations."""
    found = _VERDICT.search(lead)
    subject = lead[: found.start()].removeprefix(_LEADING).strip() if found else ""
    return lead[found.end() :] if found and subject in known else None


def _known(force: Force) -> str:
    if force.not_yet:
        return "not yet"
    if force.in_force is None:
        return "unknown"
    if not force.in_force:
        return "over"
    return "partly" if force.partly else "still"
