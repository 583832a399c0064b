"""A weight that stands right behind the name asked for: `Pengukuran Kinerja (bobot 30)`, no longer name's.

Where no part is named (`bobot komponen evaluasi SAKIP`) all are asked for, and not one subcomponent's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tanya.composing.draft import Quote, quote_of
from tanya.composing.unit import Unit
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse
from tanya.understanding.intent import Concept, Intent, Wanted

# What calls the figure right behind it a weight.
_CALLED = frozenset(analyse("bobot nilai skor besar sebesar persen"))
_TITLED = 0.5  # degree from which a title says a concept
# What may stand beside a name and its figure, and is no name of anything by itself.
_BESIDE = frozenset(analyse("bobot nilai besar sebesar skor persen jumlah total komponen adalah"))
# Of parts or places in rules, not of weights.
_NUMBERED = re.compile(r"\b(?:nomor|tahun|pasal|ayat|angka|bab|halaman)\s+\d+", re.IGNORECASE)
_FIGURE = re.compile(r"(?<![\w.,/])\d{1,3}(?:[.,]\d{1,3})?(?![\w/])")
_COUNTS = re.compile(
    r" (?!(?:persen|poin|dan|serta|atau)\b)[a-z]", re.IGNORECASE
)  # behind a figure: `dari 8 kriteria`
_BOUND = re.compile(r"[<>≤≥=]\s?$")  # before a figure: `laporan > 90%` measures, and weighs nothing
_WHOLE = 100.0
_LONGEST = 700  # characters of a text of which all figures may be weights


@dataclass(frozen=True, slots=True)
class _Asked:
    """What has to stand before the figure, and what else may: what the title of the document says."""

    names: tuple[frozenset[str], ...]
    known: frozenset[str]


def weighed_by_name(units: Sequence[Unit], intent: Intent, matcher: Matcher) -> list[Unit]:
    """Those of rules in force that tell the weight of just what is asked, in the order given.

    What the title of the document says (`di evaluasi SAKIP`) need not stand beside the figure.
    """
    asked = _asked(units, intent, matcher)
    return [unit for unit, of in asked if (_tells(unit, of) if of.names else _tells_all(unit.text))]


def weighed_by_heading(
    store: PassageStore, units: Sequence[Unit], intent: Intent, matcher: Matcher
) -> Quote | None:
    """The first heading over them that tells it: what stands below may tell only of its parts."""
    for unit, of in _asked(units, intent, matcher):
        steps = unit.span.locator.steps
        for at, step in enumerate(steps, 1):
            if of.names and step.kind is NodeKind.JUDUL and _tells_in(step.label, of):
                provision = store.provision(unit.hit.document.key, Locator(steps[:at]))
                if provision and step.label in provision.text:
                    return replace(quote_of(provision), text=step.label)
    return None


def _asked(units: Sequence[Unit], intent: Intent, matcher: Matcher) -> Iterator[tuple[Unit, _Asked]]:
    """Of those of rules in force; nothing where no weight is asked for."""
    if intent.wanted is Wanted.WEIGHT and not (intent.mentions or intent.as_of):
        in_force = (unit for unit in units if dict(unit.hit.signals)["force"] >= 0)
        yield from ((unit, _of(unit, intent, matcher)) for unit in in_force)


def _of(unit: Unit, intent: Intent, matcher: Matcher) -> _Asked:
    names = _names(_untitled(unit, intent, matcher))
    return _Asked(tuple(names), _BESIDE.union(*names, *_names(intent.concepts)))


def _tells_all(text: str) -> bool:
    """Whether its figures are the weights of all parts, which make up a hundred."""
    if len(text) > _LONGEST:
        return False
    figures = [float(one.replace(",", ".")) for one in _FIGURE.findall(_NUMBERED.sub(" ", text))]
    parts = [figure for figure in figures if 0 < figure < _WHOLE]  # the hundred itself is their total
    return len(parts) > 1 and sum(parts) == _WHOLE


def _untitled(unit: Unit, intent: Intent, matcher: Matcher) -> list[Concept]:
    """The concepts that the title of its document leaves open."""
    degrees = matcher.degrees(matcher.said(analyse(unit.hit.document.title)))
    return [one for one, degree in zip(intent.concepts, degrees, strict=True) if degree < _TITLED]


def _names(concepts: Sequence[Concept]) -> list[frozenset[str]]:
    asked = (frozenset(term for w in concept.wordings[:1] for term in w.terms) for concept in concepts)
    return [terms for terms in asked if not terms <= _BESIDE]


def _tells(unit: Unit, asked: _Asked) -> bool:
    """Whether before some figure stand all of the names and nothing else."""
    if not unit.columns:
        return _tells_in(unit.text, asked)
    terms = unit.terms
    return _is_named([terms[:at] for at, term in enumerate(terms) if term[0].isdigit()], asked)


def _tells_in(text: str, asked: _Asked) -> bool:
    figures = (
        found
        for found in _FIGURE.finditer(text)
        if not _COUNTS.match(text, found.end()) and not _BOUND.search(text[: found.start()][-2:])
    )
    before = [analyse(text[: found.start()]) for found in figures]
    # Without a word for it, or a sign, the figure may be the number of the next item.
    called = [terms for terms in before if "%" in text or _run(terms, asked.known) & _CALLED]
    return _is_named(called, asked)


def _is_named(before: Sequence[Sequence[str]], asked: _Asked) -> bool:
    """before: of each figure the terms before it."""
    runs = [_run(terms, asked.known) for terms in before]
    return any(all(name <= run for name in asked.names) for run in runs)


def _run(terms: Sequence[str], known: frozenset[str]) -> frozenset[str]:
    """The last of the terms, as far as all of them are known."""
    start = len(terms)
    while start and terms[start - 1] in known:
        start -= 1
    return frozenset(terms[start:])
