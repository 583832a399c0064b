"""What the trees are told of a unit: a row of numbers each, in the order of FEATURES.

It depends on the question and the words alone, never on which document it is: trees that were grown on some
documents must hold for others.
"""

from collections.abc import Callable, Mapping, Sequence
from math import log1p

import numpy as np
import numpy.typing as npt

from tanya.composing.learnt.asking import Asking
from tanya.composing.learnt.concepts import of_concepts
from tanya.composing.learnt.sentences import best_and_first
from tanya.composing.rows import plain
from tanya.composing.unit import Unit
from tanya.domain.locator import NodeKind
from tanya.retrieval.signals import fit
from tanya.text.terms import term_set
from tanya.understanding.intent import Wanted
from tanya.understanding.measures import counts_in

Matrix = npt.NDArray[np.float32]
Told = Mapping[str, float]

_HEAD = 14  # terms at a provision's beginning, which say what it rules
_WANTED = (
    Wanted.DEFINITION,
    Wanted.GENERAL,
    Wanted.ACTOR,
    Wanted.LIST,
    Wanted.PROCEDURE,
    Wanted.DEADLINE,
    Wanted.FIGURE,
)
_SIGNALS = ("lexical", "dense", "coverage", "closeness", "heading", "wanted", "place", "kind", "titled")
_MOST = 10  # figures in a text: more tell nothing more
# What tells most beside the best unit found for the same question.
_RELATIVE = (
    "base",
    "own_inside",
    "support_inside",
    "rest",
    "said",
    "head",
    "defines",
    "sentence",
    "bm25",
    "lexical",
    "dense",
    "document",
    "fit",
    "closeness_own",
    "purity",
    "title",
    "own_sure",
    "rest_sure",
)


def describe(asking: Asking, units: Sequence[Unit]) -> Matrix:
    """Shape (units, features). The units are all those that are weighed against each other."""
    rows = [_told(asking, unit) for unit in units]
    own = np.array([[row[name] for name in _OWN] for row in rows], dtype=np.float32)
    beside = own[:, [_OWN.index(name) for name in _RELATIVE]]
    return np.hstack([own, beside - beside.max(axis=0)])


def _told(asking: Asking, unit: Unit) -> Told:
    told: dict[str, float] = {}
    for tell in _TELLING:
        told |= tell(asking, unit)
    return told


def _of_hit(asking: Asking, unit: Unit) -> Told:
    """How its passage was found."""
    signals = dict(unit.hit.signals)
    place = asking.place(unit.hit)
    return {
        "rank": place,
        "gap": asking.best - unit.hit.score,
        **{name: signals[name] for name in _SIGNALS},
        "base": unit.score,
        "documents": asking.votes(unit.hit.document),
        "document": asking.said_in(unit.hit.document),
        "passage": asking.whole.coverage(asking.terms_of(unit.hit).all),
    }


def _of_matter(asking: Asking, unit: Unit) -> Told:
    """How much of what is asked it speaks of, with and without what the document's name says."""
    spoken = asking.spoken(unit)
    inside = asking.inside(unit.hit.document)
    title = asking.title(unit.hit.document)
    rest, rest_sure = asking.whole.beside(title), asking.sure.beside(title)
    return {
        "own": asking.whole.coverage(spoken),
        "own_inside": inside.coverage(spoken),
        "support": asking.whole.coverage(spoken, unit.around),
        "support_inside": inside.coverage(spoken, unit.around),
        "title": asking.whole.coverage(title),
        "rest": rest.coverage(spoken),
        "rest_support": rest.coverage(spoken, unit.around),
        "own_sure": asking.sure.coverage(spoken),
        "support_sure": asking.sure.coverage(spoken, unit.around),
        "rest_sure": rest_sure.coverage(spoken),
        "subject": asking.whole.subject.coverage(spoken, unit.around),
        "topics_told": unit.topics,
    }


def _of_words(asking: Asking, unit: Unit) -> Told:
    """How it says it."""
    terms = asking.terms_shown(unit)
    best, first = best_and_first(unit.shown, asking.whole)
    return {
        "closeness_own": asking.whole.closeness(terms),
        "purity": asking.whole.purity(terms),
        "purity_head": asking.whole.purity(terms[:_HEAD]),
        "head": asking.whole.coverage(term_set(terms[:_HEAD])),
        "sentence": best,
        "first": first,
        "said": asking.as_said(unit),
        "bm25": asking.bm25(terms),
    }


def _of_kind(asking: Asking, unit: Unit) -> Told:
    """Whether it looks like the answer wanted."""
    text, intent = plain(unit.text) if unit.columns else unit.shown, asking.intent
    return {
        "fit": fit(intent.wanted, text, asking.whole),
        "defines": fit(Wanted.DEFINITION, text, asking.whole),
        "weight": fit(Wanted.WEIGHT, text, asking.whole),
        "actor": fit(Wanted.ACTOR, text, asking.whole),
        "counts": float(bool(intent.measure) and counts_in(unit.shown, intent.measure or "")),
        "label": unit.label,
        "row": float(bool(unit.columns)),
        "figures": min(_MOST, sum(letter.isdigit() for letter in unit.shown)),
        **{f"wanted_{wanted}": float(intent.wanted is wanted) for wanted in _WANTED},
    }


def _of_place(asking: Asking, unit: Unit) -> Told:
    """What part of its document it is."""
    steps, spans, span = unit.span.locator.steps, unit.hit.passage.spans, unit.span
    pasal = next((step.label for step in steps if step.kind is NodeKind.PASAL), "")
    own = [other for other in spans if other is not span]
    return {
        "length": log1p(len(unit.shown)),
        "whole_length": log1p(len(unit.text)),
        "depth": len(steps),
        "is_pasal": float(span.kind is NodeKind.PASAL),
        "is_ayat": float(span.kind is NodeKind.AYAT),
        "pasal": _number(pasal),
        "number": _number(steps[-1].label) if steps else 0.0,
        "holds": sum(span.start <= other.start and other.end <= span.end for other in own),
        "held": float(any(other.start <= span.start and span.end <= other.end for other in own)),
    }


def _number(label: str) -> float:
    if label.isdigit():
        return min(float(label), 1000.0)
    return (
        float(ord(label) - ord("a") + 1) if len(label) == 1 and label.isascii() and label.islower() else 0.0
    )


_TELLING: tuple[Callable[[Asking, Unit], Told], ...] = (
    _of_hit,
    _of_matter,
    _of_words,
    _of_kind,
    _of_place,
    of_concepts,
)
_OWN = (
    *("rank", "gap", *_SIGNALS, "base", "documents", "document", "passage"),
    *("own", "own_inside", "support", "support_inside", "title", "rest", "rest_support"),
    *("own_sure", "support_sure", "rest_sure", "subject", "topics_told"),
    *("closeness_own", "purity", "purity_head", "head", "sentence", "first", "said", "bm25"),
    *("fit", "defines", "weight", "actor", "counts", "label", "row", "figures"),
    *(f"wanted_{wanted}" for wanted in _WANTED),
    *("length", "whole_length", "depth", "is_pasal", "is_ayat", "pasal", "number", "holds", "held"),
    *("missing", "missing_share", "missed", "last", "asked"),
)
BESIDE = len(_RELATIVE)  # features at the end of a row, that compare it with the others
FEATURES = (*_OWN, *(f"{name} beside the best" for name in _RELATIVE))
