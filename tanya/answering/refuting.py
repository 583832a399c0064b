"""`apakah ... 6 bulan?` where the rule says 2: the answer says first that it is not so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tanya.answering.asked import Asked
from tanya.composing.draft import Draft, Quote
from tanya.composing.foremost import TURNED
from tanya.composing.leads import where
from tanya.domain.answer import Hit, Status
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.retrieval.retriever import Retriever
from tanya.text.analysis import analyse
from tanya.text.terms import term_set
from tanya.understanding.confirming import Bound, Counted, contradicts, counted_in, says, to_confirm
from tanya.verifying.claims import Standing
from tanya.verifying.verifier import Verifier

_SENTENCE = re.compile(r"(?:(?<=[.;:])\s|\n)+")
_LEADING = re.compile(
    r"(?:\b(?:paling|selambat-lambatnya|sekurang-kurangnya|setinggi-tingginya|lambat|lama|sedikit|banyak|kurang"
    r"|singkat|cepat|rendah|tinggi|dalam|jangka|waktu|sebesar|setiap|minimal|maksimal)\s){1,6}$",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"\s(?:setelah|sesudah|sebelum|sejak|terhitung|dalam|per)\b[^,;.:()\n]{3,90}?"
    r"(?=[,;.:()\n]|\ssebagaimana\b|$)",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:lebih|kurang dari|sampai|hingga|antara|di ?atas|di ?bawah|melebihi|diperpanjang)\b", re.IGNORECASE
)
_SPOKEN = 0.5  # how surely the quote must speak of each thing that is asked about
_NAMED = 0.3  # and how surely a sentence that may rule otherwise


def without_number(asked: Asked) -> Asked | None:
    """The same question without the number that it wants confirmed; None where it names none."""
    intent = asked.intent
    if (number := to_confirm(intent.text, intent.question.text)) is None:
        return None
    text = f"{intent.text[: number.start]} {intent.text[number.end :]}"
    concepts = tuple(concept for concept in intent.concepts if concept.word != str(number.number))
    return replace(asked, intent=replace(intent, text=" ".join(text.split()), concepts=concepts))


class Refuting:
    """Made once a build."""

    def __init__(self, store: PassageStore, retriever: Retriever, verifier: Verifier) -> None:
        self._store = store
        self._retriever = retriever
        self._verifier = verifier

    def refuted(self, asked: Asked, draft: Draft, hits: Sequence[Hit], force: Standing) -> Draft | None:
        """The draft led by `Tidak, bukan 6 bulan: ...`; None where it cannot be told that it is not so.

        Only where the first quote has one number of that unit and says it of all that is asked, and nothing
        that was found beside it gives the number that is asked for.
        """
        first = draft.claims[0]
        quote, number = first.quotes[0], to_confirm(asked.intent.text, asked.intent.question.text)
        plain = len(first.quotes) == 1 and first.lead == f"Menurut {where(quote)}:" and not first.given
        over = force(quote.document.id).in_force is False
        if number is None or over or not plain or not (ruled := ruled_instead(quote.text, number)):
            return None
        matcher, (phrase, sentence) = self._telling(asked), ruled
        if not self._is_of_it(matcher, quote, sentence) or any(_gives(number, hit, matcher) for hit in hits):
            return None
        lead = f"{phrase[:1].lower()}{phrase[1:]}, menurut {where(quote)}:"
        led = replace(first, lead=lead, given=f"Tidak, bukan {number.written}: ")
        if not self._verifier.stands(led, force):
            return None
        return replace(draft, status=Status.ANSWERED, claims=(led, *draft.claims[1:]), opening="")

    def _telling(self, asked: Asked) -> Matcher:
        """Of what the question names, beside the number and everyday verbs."""
        intent = asked.intent
        telling = tuple(c for c in intent.concepts if c.weight >= 1.0 and not c.word.isdigit())
        return self._retriever.matcher(replace(intent, concepts=telling, subject=()))

    def _is_of_it(self, matcher: Matcher, quote: Quote, sentence: str) -> bool:
        """Whether the sentence with its headings speaks of each thing that the question names."""
        passage = self._store.passage(quote.passage_id)
        headings = (quote.document.title, *(passage.breadcrumb if passage else ()))
        degrees = matcher.degrees(matcher.heard(term_set(*map(analyse, (sentence, *headings)))))
        return bool(degrees) and min(degrees) >= _SPOKEN


def _gives(number: Counted, hit: Hit, matcher: Matcher) -> bool:
    """Whether some sentence of the hit has that number, and names each thing that is asked about."""
    told = (sentence for sentence in _SENTENCE.split(hit.passage.text) if says(number, sentence))
    return any(min(matcher.degrees(matcher.said(analyse(sentence)))) >= _NAMED for sentence in told)


def ruled_instead(text: str, number: Counted) -> tuple[str, str] | None:
    """What the text rules in place of the number, verbatim, and the sentence; None for none, or several."""
    told = [(sentence, one) for sentence in _SENTENCE.split(text) for one in counted_in(sentence)]
    same = [(sentence, one) for sentence, one in told if one.unit == number.unit]
    if len({one.number for _, one in same}) != 1 or not contradicts(number, same[0][1]):
        return None
    sentence, one = same[0]
    if one.bound is Bound.JUST or _LOOSE.search(sentence):
        return None  # a bound in words that are not known: the number asked for may lie within it
    if TURNED.search(sentence) or "|" in sentence:
        return None
    before, after = _LEADING.search(sentence[: one.start]), _TRAILING.match(sentence, one.end)
    begin, end = before.start() if before else one.start, after.end() if after else one.end
    return " ".join(sentence[begin:end].split()), sentence
