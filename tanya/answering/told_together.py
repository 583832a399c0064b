"""What is compared, where one text already tells it apart under such a heading: `Beda output dan outcome`."""

import re
from collections.abc import Callable

from tanya.answering.asked import Asked
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.leads import lead
from tanya.composing.sides import sought, terms_of
from tanya.domain.answer import Hit, Status
from tanya.domain.document import Kind, Passage
from tanya.retrieval.retriever import Retriever
from tanya.text.analysis import analyse
from tanya.text.references import find_regulations
from tanya.understanding.comparing import Reading
from tanya.understanding.concepts import ConceptFinder

_HITS = 12
_LONGEST = 1200  # characters that are quoted whole
_TOLD = 0.5  # degree from which a text speaks of a part of the question
_TELLS_APART = re.compile(r"\b(?:per)?beda(?:an|nya)?\b|\bperbandingan\b", re.I)


class ToldTogether:
    """Made once a build."""

    def __init__(self, retriever: Retriever, concepts: ConceptFinder) -> None:
        self._retriever = retriever
        self._concepts = concepts

    def of_terms(self, asked: Asked, sides: Reading) -> Draft | None:
        """None where no heading says that it tells just these sides apart."""
        told = [sought(one.own, one.shared, self._concepts.find(one.own), sure=one.sure) for one in sides]

        def says(heading: str, _: Passage) -> bool:
            terms = terms_of(heading)
            return all(one.is_said(terms) for one in told)

        return self._draft(asked, says)

    def of_rules(self, asked: Asked) -> Draft | None:
        """None where no text under such a heading names all of the regulations that are compared."""
        wanted = [[document.regulation for document in one.documents] for one in asked.named]

        def says(_: str, passage: Passage) -> bool:
            named = find_regulations(passage.text)
            return all(any(m.matches(r) for m in named for r in of_one if r) for of_one in wanted)

        return self._draft(asked, says)

    def _draft(self, asked: Asked, says: Callable[[str, Passage], bool]) -> Draft | None:
        hits = self._retriever.retrieve(asked.intent, asked.documents, asked.today, _HITS)
        for hit in hits:
            heading = _heading(hit)
            fits = heading and says(heading, hit.passage) and self._is_of_it(asked, hit)
            if fits and (not asked.documents or hit.document in asked.documents):
                return Draft(Status.ANSWERED, _claims(hit), hits=hits)
        return None

    def _is_of_it(self, asked: Asked, hit: Hit) -> bool:
        """Whether it speaks of everything that the question is about."""
        text = " ".join((hit.document.title, *hit.passage.breadcrumb, hit.passage.text))
        matcher = self._retriever.matcher(asked.intent)
        degrees = zip(asked.intent.concepts, matcher.degrees(matcher.said(analyse(text))), strict=True)
        return all(degree >= _TOLD for concept, degree in degrees if concept.weight >= 1.0)


def _heading(hit: Hit) -> str:
    """The nearest heading that says so; empty for what one region tells, what ended, or is too long."""
    over = dict(hit.signals)["force"] < 0
    if over or hit.document.kind is Kind.DAERAH or len(hit.passage.text) > _LONGEST:
        return ""
    return next((one for one in reversed(hit.passage.breadcrumb[1:]) if _TELLS_APART.search(one)), "")


def _claims(hit: Hit) -> tuple[Claim, ...]:
    passage = hit.passage
    quote = Quote(hit.document, passage.locator, passage.pages, passage.text.strip(), passage.id)
    return (Claim(lead((quote,)), (quote,)),)
