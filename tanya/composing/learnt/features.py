"""What the trees are told of a unit: a row of numbers, in the order of FEATURES.

It depends on the question and on words alone, never on which document it is: trees that were grown on some
documents must hold for others.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import log1p
from string import ascii_lowercase

import numpy as np
import numpy.typing as npt

from tanya.composing.bands import in_band
from tanya.composing.echoes import longest_run, row_of_words
from tanya.composing.learnt.concepts import of_concepts
from tanya.composing.learnt.inquiry import Inquiry, Told
from tanya.composing.learnt.nearness import Near, shipped_nearness
from tanya.composing.learnt.ruling import of_ruling
from tanya.composing.learnt.sentences import best_and_first
from tanya.composing.rows import plain
from tanya.composing.unit import Unit
from tanya.domain.locator import NodeKind
from tanya.retrieval.signals import fit
from tanya.understanding.intent import Wanted
from tanya.understanding.measures import counts_in

Matrix = npt.NDArray[np.float32]

_HEAD = 14  # terms at a provision's beginning, which say what it rules
_WANTED = (
    Wanted.DEFINITION,
    Wanted.GENERAL,
    Wanted.ACTOR,
    Wanted.LIST,
    Wanted.PROCEDURE,
    Wanted.DEADLINE,
    Wanted.WHEN,
    Wanted.FIGURE,
)
_SIGNALS = (
    *("lexical", "dense", "coverage", "closeness", "heading", "wanted", "place", "kind", "titled"),
    "force",  # whether it is in force on the day that is asked for
)
_MOST = 10  # figures in a text: more tell nothing more
_LAST = 1000  # of numbers of provisions
# What tells most beside the best unit found for the same question.
_RELATIVE = (
    *("base", "own_inside", "support_inside", "rest", "said", "head", "defines", "sentence", "bm25"),
    *("lexical", "dense", "document", "fit", "closeness_own", "purity", "title", "own_sure", "rest_sure"),
    *("near", "near_each"),
)


def describe(inquiry: Inquiry, units: Sequence[Unit]) -> Matrix:
    """Shape (units, features). The units are all those that are weighed against each other, one at least."""
    near = shipped_nearness().of(inquiry.intent.text, units)
    rows = [{**_told(inquiry, unit), **_of_meaning(one)} for unit, one in zip(units, near, strict=True)]
    own = np.array([[row[name] for name in _OWN] for row in rows], dtype=np.float32)
    beside = own[:, [_OWN.index(name) for name in _RELATIVE]]
    return np.hstack([own, beside - beside.max(axis=0)])


def _told(inquiry: Inquiry, unit: Unit) -> Told:
    told: dict[str, float] = {}
    for tell in _TELLING:
        told |= tell(inquiry, unit)
    return told


def _of_meaning(near: Near) -> Told:
    """How near it comes to the question, whatever words both use."""
    return {"near": near.whole, "near_each": near.each}


def _of_hit(inquiry: Inquiry, unit: Unit) -> Told:
    """How its passage was found."""
    signals = dict(unit.hit.signals)
    place = inquiry.place(unit.hit)
    return {
        "rank": place,
        "gap": inquiry.best - unit.hit.score,
        **{name: signals[name] for name in _SIGNALS},
        "base": unit.score - unit.favour,
        "documents": inquiry.votes(unit.hit.document),
        "document": inquiry.said_in(unit.hit.document),
        "passage": inquiry.whole.coverage(inquiry.said_by(unit.hit)),
    }


def _of_matter(inquiry: Inquiry, unit: Unit) -> Told:
    """How much of what is asked it speaks of, with and without what the document's name says."""
    whole, sure, inside = inquiry.whole, inquiry.sure, inquiry.inside(unit.hit.document)
    title = inquiry.title(unit.hit.document)
    rest, rest_sure = whole.beside(title), sure.beside(title)
    return {
        "own": whole.coverage(unit.spoken),
        "own_inside": inside.coverage(unit.spoken),
        "support": whole.coverage(unit.spoken, unit.around),
        "support_inside": inside.coverage(unit.spoken, unit.around),
        "title": whole.coverage(whole.heard(title)),
        "rest": rest.coverage(unit.spoken),
        "rest_support": rest.coverage(unit.spoken, unit.around),
        "own_sure": sure.coverage(unit.spoken),
        "support_sure": sure.coverage(unit.spoken, unit.around),
        "rest_sure": rest_sure.coverage(unit.spoken),
        "subject": whole.subject.coverage(unit.spoken, unit.around),
        "topics_told": unit.topics,
    }


def _of_words(inquiry: Inquiry, unit: Unit) -> Told:
    """How it says it."""
    whole, head = inquiry.whole, unit.terms[:_HEAD]
    best, first = best_and_first(unit.shown, whole)
    return {
        "closeness_own": whole.closeness(unit.terms),
        "purity": whole.purity(unit.terms),
        "purity_head": whole.purity(head),
        "head": whole.coverage(whole.said(head)),
        "sentence": best,
        "first": first,
        "said": unit.echoed,
        "run": longest_run(inquiry.runs, row_of_words(unit.shown)),
        "bm25": inquiry.bm25(unit.terms),
    }


def _of_kind(inquiry: Inquiry, unit: Unit) -> Told:
    """Whether it looks like the answer wanted."""
    whole, intent = inquiry.whole, inquiry.intent
    text = plain(unit.text) if unit.columns else unit.shown
    return {
        "fit": fit(intent.wanted, text, whole),
        "defines": fit(Wanted.DEFINITION, text, whole),
        "weight": fit(Wanted.WEIGHT, text, whole),
        "actor": fit(Wanted.ACTOR, text, whole),
        "band": in_band(inquiry.numbers, unit.shown),
        "counts": bool(intent.measure and counts_in(unit.shown, intent.measure)),
        "label": unit.label,
        "row": bool(unit.columns),
        "figures": _figures(unit.shown),
        **{f"wanted_{wanted}": intent.wanted is wanted for wanted in _WANTED},
    }


@lru_cache(maxsize=65_536)
def _figures(text: str) -> int:
    return min(_MOST, sum(map(str.isdigit, text)))


def _of_place(inquiry: Inquiry, unit: Unit) -> Told:
    """What part of its document it is."""
    span, steps = unit.span, unit.span.locator.steps
    others = [other for other in unit.hit.passage.spans if other is not span]
    return {
        "length": log1p(len(unit.shown)),
        "whole_length": log1p(len(unit.text)),
        "depth": len(steps),
        "is_pasal": span.kind is NodeKind.PASAL,
        "is_ayat": span.kind is NodeKind.AYAT,
        "pasal": _number(span.locator.label(NodeKind.PASAL) or ""),
        "number": _number(steps[-1].label if steps else ""),
        "holds": sum(span.start <= other.start and other.end <= span.end for other in others),
        "held": any(other.start <= span.start and span.end <= other.end for other in others),
    }


def _number(label: str) -> int:
    """`12` -> 12, `c` -> 3; 0 for any other label."""
    if label.isdecimal():
        return min(int(label), _LAST)
    return ascii_lowercase.find(label) + 1 if len(label) == 1 else 0


_Telling = Callable[[Inquiry, Unit], Told]
_TELLING: tuple[_Telling, ...] = (_of_hit, _of_matter, _of_words, _of_kind, _of_place, of_concepts, of_ruling)
_OWN = (
    *("rank", "gap", *_SIGNALS, "base", "documents", "document", "passage"),
    *("own", "own_inside", "support", "support_inside", "title", "rest", "rest_support"),
    *("own_sure", "support_sure", "rest_sure", "subject", "topics_told"),
    *("closeness_own", "purity", "purity_head", "head", "sentence", "first", "said", "run", "bm25"),
    *("fit", "defines", "weight", "actor", "band", "counts", "label", "row", "figures"),
    *(f"wanted_{wanted}" for wanted in _WANTED),
    *("length", "whole_length", "depth", "is_pasal", "is_ayat", "pasal", "number", "holds", "held"),
    *("missing", "missing_share", "missed", "last", "asked"),
    *("concepts", "matters", "words"),
    *("heading_covers", "heading_pure", "heading_fits", "headings", "matter", "matter_heading"),
    "heading_run",
    *(
        "opening",
        "opening_pure",
        "opening_length",
        "opening_first",
        "subject_covers",
        "subject_foreign",
        "subject_strange",
    ),
    *("first_below", "opens", "points"),
    *("near", "near_each"),
)
BESIDE = len(_RELATIVE)  # features at the end of a row, that compare it with the others
FEATURES = (*_OWN, *(f"{name} beside the best" for name in _RELATIVE))
