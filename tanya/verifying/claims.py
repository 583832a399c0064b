"""Whether a claim says only what its quotes say."""

from collections.abc import Callable

from tanya.catalogue.catalogue import Force
from tanya.composing.draft import Claim, Quote
from tanya.domain.document import Kind
from tanya.domain.locator import NodeKind
from tanya.text.references import find_regulations
from tanya.verifying.acronyms import Acronyms
from tanya.verifying.naming import unnamed, without_addresses
from tanya.verifying.support import claimed, proves, statements_of
from tanya.verifying.verdicts import agrees, beside_verdict, in_words_of, states_standing
from tanya.verifying.worded import may_be_worded

Standing = Callable[[str], Force]  # of a regulation, by its id


def supported(claim: Claim, force: Standing, acronyms: Acronyms) -> bool:
    """Each statement of the lead by one of the quotes; a verdict on a regulation by what is known of it."""
    said = claim.lead
    if claim.worded and not may_be_worded(said, claim.quotes):
        return False
    own_words = not claim.about and in_words_of(said, (quote.text for quote in claim.quotes))
    if states_standing(said) and not own_words and (claim.about or find_regulations(said)):
        agreed = claim.about and agrees(said, force(claim.about))
        beside = beside_verdict(said, _on_record(claim)) if agreed else None
        if beside is None:
            return False
        said = without_addresses(beside, claim.quotes)
    parts = statements_of(said)
    return all(any(_proven(part, quote, acronyms) for quote in claim.quotes) for part in parts)


def _proven(statement: str, quote: Quote, acronyms: Acronyms) -> bool:
    named = unnamed(statement, quote)
    if named is None:
        return False
    if not claimed(named.rest):
        return True
    return proves(acronyms.shortened(quote.text), acronyms.shortened(named.rest), named.ayat)


def _on_record(claim: Claim) -> set[str]:
    """The regulations whose entry of the catalogue is quoted."""
    records = (quote for quote in claim.quotes if quote.document.kind is Kind.KATALOG)
    return {label for quote in records if (label := quote.locator.label(NodeKind.TOPIK))}
