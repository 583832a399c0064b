"""What the outcomes come to: each system's figures, and ours less the plain pipeline's, with intervals."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.plain.asking import Outcome
from evals.intervals import Interval, difference, interval, quantile
from evals.questions import Reference
from evals.records import Share
from evals.summary import ALL, HELD_OUT, SEEN, main_groups

BM25, DENSE, ENSEMBLE = "bm25", "dense", "ensemble"
STEMMED, STEMMED_ENSEMBLE = "bm25, our stems", "ensemble, our stems"
SEARCH, ANSWER = "tanya search", "tanya answer"
PLAIN = (BM25, ENSEMBLE)  # the better of these is what ours is held against


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what each system made of it."""

    reference: Reference
    pictured: bool
    outcomes: Mapping[str, Outcome]


@dataclass(frozen=True, slots=True)
class Measure:
    key: str
    label: str
    of: Callable[[Reference, Outcome], Share | None]


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one system over some questions."""

    shares: Mapping[str, Interval]  # by the measure's key
    p50: Interval | None  # ms
    p95: Interval | None
    letters: float  # mean, of what counts for its facts


@dataclass(frozen=True, slots=True)
class Lead:
    """How far one of our systems is before the better of the plain ones."""

    measure: Measure
    system: str
    over: str
    by: Interval
    goal: float | None


def _first(reference: Reference, outcome: Outcome) -> Share | None:
    return (float(outcome.first_right), 1.0) if reference.documents else None


def _facts(reference: Reference, outcome: Outcome) -> Share | None:
    return (outcome.facts, 1.0) if reference.facts else None


def _right_facts(reference: Reference, outcome: Outcome) -> Share | None:
    return (outcome.right_facts, 1.0) if reference.facts and reference.documents else None


FIRST = Measure("document@1", "document hit@1", _first)
FACTS = Measure("facts", "facts", _facts)
RIGHT_FACTS = Measure("facts of right documents", "facts, right document", _right_facts)
MEASURES = (FIRST, FACTS, RIGHT_FACTS)
# With what was set as the goal, of the held-out questions.
_LEADS: tuple[tuple[Measure, str, float | None], ...] = (
    (FIRST, SEARCH, 0.30),
    (FACTS, SEARCH, 0.35),
    (FACTS, ANSWER, 0.35),
    (RIGHT_FACTS, SEARCH, None),
    (RIGHT_FACTS, ANSWER, None),
)


def grouped(asked: Sequence[Asked]) -> dict[str, list[Asked]]:
    """All, seen and held out; one of them where that is all there is."""
    groups = {
        ALL: list(asked),
        SEEN: [one for one in asked if not one.reference.held_out],
        HELD_OUT: [one for one in asked if one.reference.held_out],
    }
    return {name: groups[name] for name in main_groups([name for name, group in groups.items() if group])}


def figures(asked: Sequence[Asked]) -> dict[str, Figures]:
    """By the system's name; asked must not be empty."""
    return {name: _figures(asked, name) for name in asked[0].outcomes}


def leads(asked: Sequence[Asked]) -> list[Lead]:
    """Ours before the better of BM25 and the ensemble, on these questions."""
    return list(_leads(asked))


def _figures(asked: Sequence[Asked], system: str) -> Figures:
    outcomes = [one.outcomes[system] for one in asked]
    times = [outcome.milliseconds for outcome in outcomes]
    found = {measure.key: interval(_shares(asked, system, measure)) for measure in MEASURES}
    shares = {key: told for key, told in found.items() if told}
    letters = sum(outcome.letters for outcome in outcomes) / len(outcomes)
    return Figures(shares, quantile(times, 0.5), quantile(times, 0.95), letters)


def _leads(asked: Sequence[Asked]) -> Iterable[Lead]:
    for measure, system, goal in _LEADS:
        ours = _shares(asked, system, measure)
        plain = {name: _shares(asked, name, measure) for name in PLAIN}
        if ours:
            over = max(PLAIN, key=lambda name: sum(part for part, _ in plain[name]))
            yield Lead(measure, system, over, difference(plain[over], ours), goal)


def _shares(asked: Sequence[Asked], system: str, measure: Measure) -> list[Share]:
    told = (measure.of(one.reference, one.outcomes[system]) for one in asked)
    return [share for share in told if share]
