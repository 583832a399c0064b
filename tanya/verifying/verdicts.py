"""What a lead says of a regulation's standing, held against what is known of it on that day."""

import re
from collections.abc import Collection, Iterable

from tanya.catalogue.catalogue import Force
from tanya.text.references import find_regulations

_NOT_YET = re.compile(r"\bbelum berlaku\b", re.IGNORECASE)
_OVER = re.compile(r"\btidak berlaku\b", re.IGNORECASE)
_PARTLY = re.compile(r"\bberlaku sebagian\b", re.IGNORECASE)
_STILL = re.compile(r"\b(?:masih|tetap|sudah) berlaku\b", re.IGNORECASE)
_UNKNOWN = re.compile(r"\bbelum diverifikasi\b", re.IGNORECASE)
_VERDICT = re.compile(
    # `dicabut dan dinyatakan tidak berlaku` are a clause's own words, and proven by it.
    r"(?<!nyatakan )(?<!\bdicabut dan )\b(?:belum diverifikasi\b|berlaku sebagian\b"
    r"|(?:belum|tidak|masih|tetap|sudah) berlaku\b(?: lagi\b| sebagian\b| dengan perubahan\b|; kemudian\b)?)",
    re.IGNORECASE,
)
_AMID = re.compile(rf"\b\w+ {_VERDICT.pattern},? \w+", re.IGNORECASE)
_LEADING = "Status keberlakuan "


def states_standing(lead: str) -> bool:
    """Whether a lead says that something is in force or not."""
    return bool(_VERDICT.search(lead))


def in_words_of(lead: str, texts: Iterable[str]) -> bool:
    """Whether the verdict of a lead stands in a text with the words around it: `aturan pelaksanaannya
    tetap berlaku sepanjang ...` is a clause, and no verdict of ours.
    """
    found = _AMID.search(lead)
    amid = " ".join(found[0].casefold().split()) if found else ""
    return bool(amid) and any(amid in " ".join(text.casefold().split()) for text in texts)


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
    return lead[found.end() :] if found and any(_same(subject, one) for one in known) else None


def _same(subject: str, regulation: str) -> bool:
    """Whether they name one regulation, in whichever spelling."""
    if subject == regulation:
        return True
    named, meant = find_regulations(subject), find_regulations(regulation)
    whole = len(named) == len(meant) == 1 and (named[0].start, named[0].end) == (0, len(subject))
    return whole and named[0].regulation is not None and named[0].regulation == meant[0].regulation


def _known(force: Force) -> str:
    if force.not_yet:
        return "not yet"
    if force.in_force is None:
        return "unknown"
    if not force.in_force:
        return "over"
    return "partly" if force.partly else "still"
