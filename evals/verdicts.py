"""A scored answer held against what lies outside of it: the sources, the catalogue, the regions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from evals.faults import Regions, in_force_errors, region_mixups
from evals.metrics import METRICS
from evals.questions import Reference
from evals.records import Expected, Outcome, Why
from evals.scoring import Score, score
from evals.seen import Seen
from evals.verbatim import verbatim
from tanya.catalogue.catalogue import Catalogue
from tanya.wire import AnswerObject


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges answers; with quotes=False it leaves the sources unread, which takes most of the time."""

    regions: Regions
    catalogue: Catalogue
    today: date
    quotes: bool = True

    def outcome(self, reference: Reference, answer: AnswerObject, milliseconds: float) -> Outcome:
        one = score(reference, answer)
        seen = self._seen(one)
        values = {metric.key: share for metric in METRICS if (share := metric.of(seen)) is not None}
        return Outcome(
            id=reference.id,
            kind=reference.kind,
            style=reference.style,
            held_out=reference.held_out,
            question=reference.question,
            expected=_expected(reference),
            answer=answer,
            milliseconds=round(milliseconds, 1),
            ranked=one.ranked,
            proven=one.pasal,
            quotes=seen.quotes,
            right=one.right,
            why=tuple(_why(seen)),
            values=values,
        )

    def _seen(self, one: Score) -> Seen:
        return Seen(
            score=one,
            quotes=tuple(verbatim(c) for c in one.answer["citations"]) if self.quotes else (),
            outdated=in_force_errors(one, self.catalogue, self.today),
            regions=region_mixups(one, self.regions),
        )


def _why(seen: Seen) -> Iterator[Why]:
    one = seen.score
    if seen.wrongly_refused:
        yield Why.REFUSED
    elif seen.wrongly_given:
        yield Why.GIVEN
    else:
        yield from _faulty_parts(one)
    if not one.clean:
        yield Why.FORBIDDEN
    if False in seen.quotes:
        yield Why.QUOTE
    if seen.outdated:
        yield Why.IN_FORCE
    if seen.regions:
        yield Why.REGION


def _faulty_parts(one: Score) -> Iterator[Why]:
    if not one.status:
        yield Why.STATUS
    if not one.reference.answerable:
        return
    if not one.cited:
        yield Why.DOCUMENT
    elif not one.located:
        yield Why.LOCATOR
    if one.facts < 1:
        yield Why.FACT
    if not one.warned:
        yield Why.WARNING


def _expected(reference: Reference) -> Expected:
    return Expected(
        statuses=tuple(status.value for status in reference.statuses),
        documents=reference.documents,
        locators=reference.locators,
        pages=reference.pages,
        facts=reference.facts,
        forbidden=reference.forbidden,
        warnings=reference.warnings,
    )
