"""A weight that stands right behind the name asked for: `Pengukuran Kinerja (bobot 30)`, no longer name's.

Where no part is named (`bobot komponen evaluasi SAKIP`) all are asked for, and not one subcomponent's.
"""

import re
from collections.abc import Iterator, Sequence

from tanya.composing.unit import Unit
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
_WHOLE = 100.0
_LONGEST = 700  # characters of a text of which all figures may be weights


def weighed_by_name(units: Sequence[Unit], intent: Intent, matcher: Matcher) -> list[Unit]:
    """Those of rules in force that tell the weight of just what is asked, in the order given.

    What the title of the document says (`di evaluasi SAKIP`) need not stand beside the figure.
    """
    if intent.wanted is not Wanted.WEIGHT or intent.mentions or intent.as_of:
        return []
    in_force = (unit for unit in units if dict(unit.hit.signals)["force"] >= 0)
    named = ((unit, _names(_untitled(unit, intent, matcher))) for unit in in_force)
    return [unit for unit, names in named if (_tells(unit, names) if names else _tells_all(unit.text))]


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


def _tells(unit: Unit, names: Sequence[frozenset[str]]) -> bool:
    """Whether before some figure stand all of the names and nothing else."""
    known = _BESIDE.union(*names)
    runs = [_run(terms, known) for terms in _before_figures(unit)]
    # Without a word for it, or a sign, the figure may be the number of the next item.
    called = [run for run in runs if unit.columns or "%" in unit.text or run & _CALLED]
    return any(all(name <= run for name in names) for run in called)


def _before_figures(unit: Unit) -> Iterator[Sequence[str]]:
    """The terms before each figure that may be a weight; in running text none that counts something."""
    if unit.columns:
        terms = unit.terms
        yield from (terms[:at] for at, term in enumerate(terms) if term[0].isdigit())
        return
    text = unit.text
    figures = (found for found in _FIGURE.finditer(text) if not _COUNTS.match(text, found.end()))
    yield from (analyse(text[: found.start()]) for found in figures)


def _run(terms: Sequence[str], known: frozenset[str]) -> frozenset[str]:
    """The last of the terms, as far as all of them are known."""
    start = len(terms)
    while start and terms[start - 1] in known:
        start -= 1
    return frozenset(terms[start:])
