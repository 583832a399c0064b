"""Corruptions of who does it: another office, or two offices in each other's place."""

import re
from itertools import pairwise
from random import Random

from evals.mutations.around import Around, one_of, swapped_in
from evals.mutations.cases import Case
from tanya.composing.draft import Claim

_ACTORS = (
    "Presiden", "Menteri", "Gubernur", "Bupati", "Wali Kota", "Sekretaris Daerah", "Inspektorat",
    "BPK", "BPKP", "Kepala Daerah", "Menteri Keuangan", "pimpinan unit kerja", "Inspektur", "Tim Evaluator",
)  # fmt: skip
_ANY_ACTOR = re.compile(
    rf"(?<!Peraturan )(?<!Keputusan )\b(?:{'|'.join(sorted(_ACTORS, key=len, reverse=True))})\b(?!/)"
)
_BETWEEN_ACTORS = re.compile(r"\b(?:kepada|melalui)\b")


def exchanged(case: Case, chance: Random, around: Around) -> Claim | None:
    """Who reports, and to whom, change places."""
    lead = case.claim.lead
    found = list(_ANY_ACTOR.finditer(lead))
    for one, two in pairwise(found):
        if one[0] != two[0] and _BETWEEN_ACTORS.search(lead[one.end() : two.start()]):
            return case.said(swapped_in(swapped_in(lead, two, one[0]), one, two[0]))
    return None


def actor(case: Case, chance: Random, around: Around) -> Claim | None:
    """Half of the time by one whom the quote names too."""
    lead = case.claim.lead
    if not (found := one_of(_ANY_ACTOR, lead, chance)):
        return None
    others = [one for one in _ACTORS if one not in lead]
    near = [one for one in others if any(re.search(rf"\b{one}\b", q.text) for q in case.claim.quotes)]
    return case.said(
        swapped_in(lead, found, chance.choice(near if near and chance.random() < 0.5 else others))
    )
