"""Quotes from our own catalogue and glossary, which stand in every build as documents."""

from collections.abc import Sequence

from tanya.catalogue.records import CatalogueEntry, Event
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.leads import lead
from tanya.domain.answer import Status
from tanya.domain.document import Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.glossary.glossary import Term
from tanya.library.passages import PassageStore

_CATALOGUE = f"{Kind.KATALOG}:katalog"
_GLOSSARY = f"{Kind.KATALOG}:istilah"
BEGINS = ("mulai berlaku", "diundangkan", "ditetapkan")  # of these the first whose day is known
_EVENT_WORD = {"diganti": "digantikan", "mengganti": "menggantikan"}


def catalogue_quote(
    store: PassageStore, entry: CatalogueEntry, event: Event | None = None, *, dates: bool = False
) -> Quote | None:
    """What the catalogue says of that regulation: on the event, on its start, or its first lines."""
    if (quote := _quote(store, _CATALOGUE, str(entry.regulation))) is None:
        return None
    lines = quote.text.splitlines()
    if dates:
        return dated_quote(store, entry, BEGINS) or _with(quote, lines[0])
    if event is not None and (line := _line_on(lines, event)):
        return _with(quote, line)
    # Title and standing come first; dates and events follow, line by line.
    return _with(quote, "\n".join(lines[: 3 if entry.standing_note else 2]))


def dated_quote(store: PassageStore, entry: CatalogueEntry, verbs: Sequence[str]) -> Quote | None:
    """The catalogue's line with the day of the first of these verbs that it has a day for."""
    if (quote := _quote(store, _CATALOGUE, str(entry.regulation))) is None:
        return None
    lines, begins = quote.text.splitlines(), [f"{entry.regulation} {verb} pada tanggal " for verb in verbs]
    dated = (line for begin in begins for line in lines if line.startswith(begin))
    return next((_with(quote, line) for line in dated), None)


def title_quote(store: PassageStore, entry: CatalogueEntry) -> Quote | None:
    """The catalogue's line that says what the regulation is about."""
    quote = _quote(store, _CATALOGUE, str(entry.regulation))
    return _with(quote, quote.text.splitlines()[0]) if quote and entry.tentang else None


def standing_quote(store: PassageStore, entry: CatalogueEntry) -> Quote | None:
    """The catalogue's lines that say what the regulation is about, and whether it applies."""
    quote = _quote(store, _CATALOGUE, str(entry.regulation))
    return _with(quote, "\n".join(quote.text.splitlines()[:2])) if quote and entry.tentang else None


def glossary_draft(store: PassageStore, term: Term) -> Draft:
    """What the glossary says of a term; NO_EVIDENCE when the build has no glossary."""
    if (quote := _quote(store, _GLOSSARY, term.term)) is None:
        return Draft(Status.NO_EVIDENCE)
    return Draft(Status.ANSWERED, (Claim(lead((quote,)), (quote,)),), likely=1.0)


def _quote(store: PassageStore, key: str, topic: str) -> Quote | None:
    document = store.document(key)
    provision = store.provision(key, Locator.of((NodeKind.TOPIK, topic)))
    if document is None or provision is None:
        return None
    return Quote(document, provision.locator, provision.pages, provision.text, provision.passage_id)


def _with(quote: Quote, text: str) -> Quote:
    return Quote(quote.document, quote.locator, quote.pages, text, quote.passage_id)


def _line_on(lines: list[str], event: Event) -> str | None:
    """The line that tells of the event, with its day where there is such a line."""
    number, day = event.other.split("-")[-2:], event.effective
    verb = _EVENT_WORD.get(event.kind.value, event.kind.value.split("_")[0])
    fitting = [line for line in lines if verb in line and all(part in line for part in number)]
    dated = (line for line in fitting if day and f" {day.day} " in line and str(day.year) in line)
    return next(dated, next(iter(fitting), None))
