"""How right one answer is, from the answer object alone: the same for CLI, API and library."""

from dataclasses import dataclass

from evals.questions import Reference
from tanya.domain.locator import Locator
from tanya.wire import AnswerObject


@dataclass(frozen=True, slots=True)
class Score:
    """One question's outcome; shares are 0..1, and 1 where nothing was asked of that kind."""

    reference: Reference
    answer: AnswerObject
    status: bool
    hit_document: bool  # the first hit is of a right document
    hit_locator: bool  # one of the first five hits holds a right locator
    cited: bool  # a right document is cited
    located: bool  # at a right locator
    paged: bool  # on a right page
    facts: float
    clean: bool  # nothing forbidden is said
    warned: bool

    @property
    def right(self) -> bool:
        if not self.reference.answerable:
            return self.status and self.clean
        return self.status and self.cited and self.located and self.facts == 1 and self.clean and self.warned


def score(reference: Reference, answer: AnswerObject) -> Score:
    said = _flat(answer["text"])
    warnings = _flat(" ".join(answer["warnings"])) + " " + said
    cited = [c for c in answer["citations"] if _document(reference, c["document"], c["file"])]
    hits = answer["hits"]
    return Score(
        reference=reference,
        answer=answer,
        status=answer["status"] in reference.statuses,
        hit_document=bool(hits) and _document(reference, hits[0]["document"], hits[0]["file"]),
        hit_locator=any(
            _document(reference, h["document"], h["file"]) and _located(reference, h["locator"])
            for h in hits[:5]
        ),
        cited=bool(cited) or not reference.documents,
        located=any(_located(reference, c["locator"]) for c in cited) or not reference.locators,
        paged=any({*c["pages"]} & {*reference.pages} for c in cited) or not reference.pages,
        facts=_facts(reference, said),
        clean=not any(_flat(word) in said for word in reference.forbidden),
        warned=all(_flat(word) in warnings for word in reference.warnings),
    )


def _document(reference: Reference, document: str, file: str) -> bool:
    stem = file.rpartition(".")[0]
    names = {document, document.rpartition("/")[2], stem}
    return any(wanted in names or wanted.rpartition("/")[2] in names for wanted in reference.documents)


def _located(reference: Reference, locator: str) -> bool:
    """The same provision, or one inside the other from the pasal down."""
    if not reference.locators:
        return True
    found = Locator.parse(locator)
    for written in reference.locators:
        wanted = Locator.parse(written)
        if written == locator or (found and wanted and (wanted.covers(found) or found.covers(wanted))):
            return True
    return False


def _facts(reference: Reference, said: str) -> float:
    if not reference.facts:
        return 1.0
    return sum(any(_flat(a) in said for a in fact) for fact in reference.facts) / len(reference.facts)


def _flat(text: str) -> str:
    return " ".join(text.lower().replace("“", '"').replace("”", '"').split())
