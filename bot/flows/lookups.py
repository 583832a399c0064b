"""The commands that are questions: in which words the assistant is asked."""

import re

from tanya.questions import SCORE, of_comparison, of_predikat, of_standing

_NUMBER = re.compile(r"\d|[IVX]{1,6}\b")
_SIDES = re.compile(r"\s(?:vs\.?|versus|dibanding(?:kan)?|dengan)\s", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?>(?P<left>.+?) dan )(?P<right>\S.*?) (?:tentang|soal|mengenai) (?P<about>.+)", re.IGNORECASE
)


def question_of(command: str, written: str) -> str | None:
    """None where what is needed is missing, or makes no sense."""
    written = " ".join(written.split())
    if not written:
        return None
    match command:
        case "tanya":
            return written
        case "pasal":
            return f"bunyi {f'Pasal {written}' if _NUMBER.match(written) else written}"
        case "status":
            return of_standing(written)
        case "banding":
            return _comparison(written)
        case "predikat":
            score, _, rule = written.partition(" ")
            return of_predikat(score, rule or "AKIP") if SCORE.fullmatch(score) else None
        case "istilah":
            return f"Apa itu {written}?"
    return None


LOOKUPS = ("tanya", "pasal", "status", "banding", "predikat", "istilah")


def _comparison(written: str) -> str | None:
    """The words after `Apa beda`, as people compare: `A dan B`, `A vs B`, `A dan B tentang C`."""
    joined = _SIDES.sub(" dan ", written, count=1)
    left, mark, right = joined.partition(" dan ")
    if not (mark and left.strip() and right.strip()):
        return None
    numbered = any(letter.isdigit() for letter in left) and any(letter.isdigit() for letter in right)
    if numbered and (found := _ABOUT.fullmatch(joined)):
        return of_comparison(found["left"], found["right"], found["about"])
    return f"Apa beda {joined}?"
