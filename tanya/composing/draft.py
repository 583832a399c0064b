"""What a composer hands to the verifier."""

from dataclasses import dataclass, replace

from tanya.composing.computed import Computed
from tanya.domain.answer import Hit, Status
from tanya.domain.document import Document, PageRange, Provision
from tanya.domain.locator import Locator
from tanya.text.heaps import without_heaps


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one provision, verbatim."""

    document: Document
    locator: Locator
    pages: PageRange
    text: str
    passage_id: str
    superseded: bool = False  # words that a later change put out of force


def quote_of(provision: Provision, *, superseded: bool = False) -> Quote:
    """The provision whole, without numbers that stand apart from their words."""
    return Quote(
        provision.document,
        provision.locator,
        provision.pages,
        without_heaps(provision.text).strip(),
        provision.passage_id,
        superseded,
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a claim's first quote stands in the table of a comparing answer; its heads need proof too."""

    column: str  # `hukuman disiplin berat`, `PP Nomor 94 Tahun 2021`
    row: str = ""  # `ayat (2)`; empty in a table of one row


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of ours and the quotes that prove it; shown as lead, then the quotes."""

    lead: str
    quotes: tuple[Quote, ...]
    about: str = ""  # id of the regulation whose standing the lead states
    given: str = ""  # what the asker told us, repeated before the lead; needs no proof
    computed: Computed | None = None  # worked out from the quotes by the verifier, and said before the lead
    cell: Cell | None = None
    worded: bool = False  # a model's sentence: shown alone, with its quotes behind it in the citations


def led_by(claim: Claim, words: str) -> Claim:
    """The claim with these words before all that it says: `Di Kota Metro: menurut ...`."""
    if claim.given:
        return replace(claim, given=f"{words}{claim.given[:1].lower()}{claim.given[1:]}")
    return replace(claim, given=words, lead=f"{claim.lead[:1].lower()}{claim.lead[1:]}")


@dataclass(frozen=True, slots=True)
class Draft:
    status: Status
    claims: tuple[Claim, ...] = ()
    notice: str = ""  # for statuses that answer nothing: our own words instead of claims
    opening: str = ""  # our own words before the first claim, as they must be read before it; no proof needed
    warnings: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()  # of the table, those of which nothing was found too
    hits: tuple[Hit, ...] = ()  # what it was chosen from, the likeliest first
    likely: float = 0.0  # 0..1: that what it quotes first answers, as far as that was judged
