"""The right claims that mutations begin with: what the product composes, and free sentences of its quotes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from evals.mutations.sentences import sentences_of
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.leads import where
from tanya.domain.document import Kind

_SENTENCES = 6  # of one quote: a long one would outweigh all others


@dataclass(frozen=True, slots=True)
class Case:
    """A right claim; name tells it apart and seeds what is done to it."""

    name: str
    claim: Claim
    free: bool = False  # a sentence as a language model would write it, not a lead of ours

    def said(self, lead: str) -> Claim:
        """The claim in other words."""
        return replace(self.claim, lead=lead)


def cases_of(drafts: Iterable[tuple[str, Draft]]) -> list[Case]:
    """The claims of some drafts, each once, and sentences of their quotes."""
    found: dict[tuple[str, tuple[Quote, ...]], Case] = {}
    for name, draft in drafts:
        for claim in draft.claims:
            for case in (Case(name, claim), *_free(name, claim)):
                found.setdefault((case.claim.lead, case.claim.quotes), case)
    return list(found.values())


def _free(name: str, claim: Claim) -> Iterator[Case]:
    """`... disampaikan paling lambat 2 bulan`, and the same with its source named."""
    for quote in claim.quotes:
        if quote.document.kind is Kind.KATALOG:
            continue
        for at, sentence in enumerate(sentences_of(quote.text)[:_SENTENCES]):
            said = f"Menurut {where(quote)}, {sentence}" if at % 2 else sentence[:1].upper() + sentence[1:]
            yield Case(f"{name} {quote.locator} {at}", Claim(said, (quote,)), free=True)
