"""How much of a question what was found speaks of: by it two answers from different rules are compared."""

from dataclasses import replace

from tanya.composing.draft import Draft
from tanya.composing.learnt.sentences import best_and_first
from tanya.library.passages import PassageStore
from tanya.retrieval.retriever import Retriever
from tanya.text.analysis import analyse
from tanya.text.terms import term_set
from tanya.understanding.intent import Intent

_HALF = 0.5


class Spoken:
    """Made once a build."""

    def __init__(self, store: PassageStore, retriever: Retriever) -> None:
        self._store = store
        self._retriever = retriever

    def share(self, intent: Intent, draft: Draft) -> float:
        """0..1, of the draft's first quote with the headings above it. The draft has a claim at least.

        As much as it says in one sentence counts as all of it: a long pasal has every word somewhere. Of a
        text that is silent on half of the field's terms none.
        """
        quote = draft.claims[0].quotes[0]
        matcher = self._retriever.matcher(intent)
        passage = self._store.passage(quote.passage_id)
        headings = (quote.document.title, *(passage.breadcrumb if passage else ()))
        around = matcher.heard(term_set(*map(analyse, headings)))
        said = matcher.said(analyse(quote.text))
        if matcher.topics(said | around) < _HALF:
            return 0.0
        whole = matcher.coverage(said, around)
        best, _ = best_and_first(quote.text, matcher)
        return (whole + best) / 2


def without_numbers(intent: Intent) -> Intent:
    """What is asked beside its numbers: another rule of the same matter may set others.

    `bolos 46 hari` is told as well by a rule that says `28 hari kerja atau lebih`.
    """
    concepts = tuple(concept for concept in intent.concepts if not concept.word.isdigit())
    return replace(intent, concepts=concepts) if concepts else intent
