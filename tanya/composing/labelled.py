"""A weight that stands right behind the name asked for: `Pengukuran Kinerja (bobot 30)`, no longer name's."""

from collections.abc import Sequence

from tanya.composing.unit import Unit
from tanya.text.analysis import analyse
from tanya.understanding.intent import Concept, Intent, Wanted

# What may stand beside a name and its figure, and is no name of anything by itself.
_BESIDE = frozenset(analyse("bobot nilai besar sebesar skor persen jumlah total komponen adalah"))


def weighed_by_name(units: Sequence[Unit], intent: Intent) -> list[Unit]:
    """Those of rules in force that tell the weight of just what is asked, in the order given."""
    if intent.wanted is not Wanted.WEIGHT or intent.mentions or intent.as_of:
        return []
    names = _names(intent.concepts)
    return [unit for unit in units if dict(unit.hit.signals)["force"] >= 0 and _tells(unit.terms, names)]


def _names(concepts: Sequence[Concept]) -> list[frozenset[str]]:
    asked = (frozenset(term for w in concept.wordings[:1] for term in w.terms) for concept in concepts)
    return [terms for terms in asked if not terms <= _BESIDE]


def _tells(terms: Sequence[str], names: Sequence[frozenset[str]]) -> bool:
    """Whether before some figure stand all of the names and nothing else."""
    known = _BESIDE.union(*names)
    figures = [at for at, term in enumerate(terms) if term[0].isdigit()]
    return bool(names) and any(all(name <= _run(terms, at, known) for name in names) for at in figures)


def _run(terms: Sequence[str], end: int, known: frozenset[str]) -> frozenset[str]:
    start = end
    while start and terms[start - 1] in known:
        start -= 1
    return frozenset(terms[start:end])
