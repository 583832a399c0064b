"""The right claims that mutations begin with: what the product composes, and free sentences of its quotes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from evals.mutations.sentences import sentences_of
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.leads import where
from tanya.domain.answer import Hit
from tanya.domain.document import Kind

_SENTENCES = 6  # of one quote: a long one would outweigh all others


@dataclass(frozen=True, slots=True)
class Case:
    """A right claim; name tells it apart and seeds what is done to it."""

    name: str
    claim: Claim
    free: bool = False  # a sentence as a language model would write it, not a lead of ours
    asked: str = ""  # the asker's words: what is computed is computed with scores that stand there

    def said(self, lead: str) -> Claim:
        """The claim in other words."""
        return replace(self.claim, lead=lead)


def cases_of(
    drafts: Iterable[tuple[str, Draft]],
    hits: Iterable[tuple[str, Hit]] = (),
    asked: Mapping[str, str] = MappingProxyType({}),
) -> list[Case]:
    """The claims of some drafts, each once, and sentences of their quotes and of passages that were found.

    Each comes with the name of its question; asked: the words of the questions by their names.
    """
    found: dict[tuple[str, tuple[Quote, ...]], Case] = {}
    claims = ((name, claim) for name, draft in drafts for claim in draft.claims)
    composed = (one for name, claim in claims for one in _of_claim(name, claim, asked.get(name, "")))
    handed = (one for name, hit in hits for one in _sentences(name, _whole(hit)))
    for case in (*composed, *handed):
        found.setdefault((case.claim.lead, case.claim.quotes), case)
    return list(found.values())


def _of_claim(name: str, claim: Claim, asked: str) -> Iterator[Case]:
    yield Case(name, claim, asked=asked)
    for quote in claim.quotes:
        yield from _sentences(name, quote)


def _whole(hit: Hit) -> Quote:
    """A passage as it is handed to a model: several ayat, of which a sentence needs one."""
    passage = hit.passage
    return Quote(hit.document, passage.locator, passage.pages, passage.text.strip(), passage.id)


def _sentences(name: str, quote: Quote) -> Iterator[Case]:
    """`... disampaikan paling lambat 2 bulan`, every other one with its source named."""
    if quote.document.kind is Kind.KATALOG:
        return
    for at, sentence in enumerate(sentences_of(quote.text)[:_SENTENCES]):
        said = f"Menurut {where(quote)}, {sentence}" if at % 2 else sentence[:1].upper() + sentence[1:]
        yield Case(f"{name} {quote.passage_id} {quote.locator} {at}", Claim(said, (quote,)), free=True)
