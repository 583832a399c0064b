"""Whether an answer speaks of what a leaning question asks itself, and not only of what was asked before."""

import re
from dataclasses import replace

from tanya.composing.draft import Claim, Quote
from tanya.domain.locator import NodeKind, Step
from tanya.library.passages import PassageStore
from tanya.retrieval.retriever import Retriever
from tanya.text.analysis import analyse
from tanya.text.terms import term_set
from tanya.understanding.intent import Concept, Intent

_TELLING = 1.0  # weight of a concept; everyday verbs weigh less, and have other words in rules
ENOUGH = 0.5  # share of it
PARTLY = 0.2
WHOLLY = 0.8
# Roots of which the form tells what is meant: `selambat-lambatnya` is no delay, `tetap berlaku` no decision.
_FORMS = {
    "lambat": re.compile(r"terlambat", re.IGNORECASE),
    "tetap": re.compile(r"(?:menetap|ditetap|penetap)", re.IGNORECASE),
}
_AT_THE_LATEST = re.compile(r"\bpaling (?:ter)?(?:lambat|telat)\b", re.IGNORECASE)
# What a regulation says before it rules anything: `Menetapkan: PERATURAN ...` tells of nobody.
_BEFORE_THE_RULE = (NodeKind.MENIMBANG, NodeKind.MENGINGAT, NodeKind.PENUTUP)
_RECITALS = tuple(Step(NodeKind.JUDUL, label) for label in ("Menetapkan", "Memutuskan", "Judul"))


class Own:
    """Made once a build."""

    def __init__(self, store: PassageStore, retriever: Retriever) -> None:
        self._store = store
        self._retriever = retriever

    def spoken_of(self, intent: Intent, claim: Claim, enough: float = ENOUGH) -> bool:
        """enough: the share of the question's own matter that the quote must speak of, with its headings."""
        quote = claim.quotes[0]
        own = tuple(concept for concept in intent.own if _tells(concept))
        if quote.locator.steps[0] in _RECITALS or quote.locator.steps[0].kind in _BEFORE_THE_RULE:
            return False
        if not own:
            return True
        forms = (_FORMS[concept.word] for concept in own if concept.word in _forms_told(intent.text))
        if any(not form.search(quote.text) for form in forms):
            return False
        matcher = self._retriever.matcher(replace(intent, concepts=own, subject=()))
        said, above = matcher.said(analyse(quote.text)), matcher.heard(self._headings(quote))
        return matcher.coverage(said, above) >= enough

    def _headings(self, quote: Quote) -> frozenset[str | tuple[str, str]]:
        passage = self._store.passage(quote.passage_id)
        return term_set(*map(analyse, passage.breadcrumb)) if passage else frozenset()


def _forms_told(question: str) -> frozenset[str]:
    """`paling telat`, in standard spelling `paling terlambat`, is spoken for `paling lambat`."""
    return frozenset(_FORMS) - {"lambat"} if _AT_THE_LATEST.search(question) else frozenset(_FORMS)


def _tells(concept: Concept) -> bool:
    return concept.weight >= _TELLING or concept.word.isdigit() or concept.word in _FORMS
