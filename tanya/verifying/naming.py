"""What a statement names, regulations, provisions, days and pages: its quote is that, or names it too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tanya.composing.draft import Quote
from tanya.composing.leads import name
from tanya.domain.document import Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.text.analysis import analyse, stem
from tanya.text.dates import MONTHS, in_words
from tanya.text.numerals import in_figures
from tanya.text.references import Mention, find_regulations
from tanya.verifying.tokens import Mark, Token, tokens_of
from tanya.wording import NOT_OFFICIAL

_Chain = tuple[tuple[str, str], ...]  # (("pasal", "19"), ("ayat", "2"))

_STEP = re.compile(
    r"(?<!\w)(?:(?P<bare>penjelasan|lampiran)(?=\s+(?:umum|bab|pasal|ayat|huruf|angka|tabel|baris)\b)"
    r"|(?P<kind>pasal|ayat|huruf|angka|bab|lampiran|paragraf|tabel|baris)\s+\(?"
    r"(?P<label>\d{1,4}[a-z]?|[ivxl]{1,7}|[a-z]{1,2})\)?(?!\w))",
    re.IGNORECASE,
)
_DAY = re.compile(rf"\b\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\s+\d{{4}}\b", re.IGNORECASE)
_PAGES = re.compile(r"\bhalaman\s+(\d+)(?:\s?[-–]\s?(\d+))?", re.IGNORECASE)
_MARK = re.compile(r"\[[^\][]{0,40}\]")
# Words after which a provision is one that the text itself points to.
_POINTS = re.compile(
    r"\b(?:dimaksud|diatur|tercantum|disebut|ditetapkan)(?:kan)?\s+(?:dalam|pada|di)\s*$", re.I
)
_CHANGING = frozenset(analyse("dicabut digantikan diubah"))
_FORCE = stem("berlaku")
# Words after which a provision is where the statement comes from.
_SOURCE = re.compile(
    r"(?:^|\b(?:menurut|berdasarkan|sebagaimana|sesuai|dalam)(?:\s+(?:dengan|ketentuan))?)[\s,(]*$", re.I
)
_AND = re.compile(r"\s*,?\s*(?:dan|atau|dan/atau|serta|sampai dengan)?\s*", re.IGNORECASE)
_BY = re.compile(r"\b(?:oleh|dengan|menurut|berdasarkan|dalam)\s+$", re.IGNORECASE)
_ADDRESS = re.compile(r" \(((?:[^()]|\([^()]*\))+)\)")
_BETWEEN = re.compile(r"[\s,(]*(?:(?:dalam|dari|pada)\s)?")


@dataclass(frozen=True, slots=True)
class _Place:
    """A provision named in a text."""

    chain: _Chain
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """A statement without what it names; ayat: that part of the quote it is said of, if it names one."""

    rest: str
    ayat: str = ""


def unnamed(statement: str, quote: Quote) -> Named | None:
    """None where it names what the quote neither is nor names."""
    text = _without_name(in_figures(statement), quote)
    if not _dates_and_pages_proven(text, quote):
        return None
    text = _PAGES.sub(",", _DAY.sub(",", text))
    mentions = find_regulations(text)
    if not _regulations_proven(mentions, text, quote) or (found := _said_of(text, mentions, quote)) is None:
        return None
    places, ayat = found
    spans = [*((m.start, m.end) for m in mentions), *((p.start, p.end) for p in places)]
    return Named(_blanked(text, spans), ayat)


def _dates_and_pages_proven(text: str, quote: Quote) -> bool:
    """And marks in brackets, which the quote has to have itself."""
    return (
        all(mark in quote.text for mark in _MARK.findall(text))
        and all(_day_proven(day, quote) for day in _DAY.findall(text))
        and all(_pages_proven(found, quote) for found in _PAGES.finditer(text))
    )


def _regulations_proven(mentions: Sequence[Mention], text: str, quote: Quote) -> bool:
    if any(_changes(token) for token in tokens_of(text)):
        return _change_proven([one for one in mentions if not _is_doer(one, text, quote)], quote)
    return all(_is_of(one, quote) or _is_named(one, quote) for one in mentions)


def _said_of(text: str, mentions: Sequence[Mention], quote: Quote) -> tuple[list[_Place], str] | None:
    """The provisions of which something is said, and the quote's ayat among them; None for a foreign one."""
    ayat, pointed = "", -1
    said_of: list[_Place] = []
    for place in _places(text):
        beside = _beside(place, mentions, text)
        before = text[: place.start]
        if not beside and (_POINTS.search(before) or (pointed >= 0 and _AND.fullmatch(before[pointed:]))):
            pointed = place.end
            continue  # a word of the text itself, which the text must have
        inner = _inner(place.chain, quote.locator) if beside is None or _is_of(beside, quote) else None
        if inner is not None:
            ayat = inner or ayat
        elif beside is None and not _SOURCE.search(before) and quote.document.kind is not Kind.KATALOG:
            continue
        elif not _pointed_to(place, beside, text, quote):
            return None
        said_of.append(place)
    return said_of, ayat


def _without_name(text: str, quote: Quote) -> str:
    """Without the words that we write for the quote's document and place ourselves."""
    regulation = quote.document.regulation
    own = (name(quote.document), regulation.short if regulation else quote.document.title)
    known = [f"{before} {one}" for one in own for before in (quote.locator.spoken, quote.locator, "menurut")]
    for literal in (*known, quote.document.title):
        text = _written(literal).sub(" , ", text)
    for mention in reversed(find_regulations(text)):
        before = text[: mention.start].rstrip()
        # Of that place, however its regulation is written.
        if _is_of(mention, quote) and before.endswith(f" {quote.locator}"):
            text = f"{before.removesuffix(str(quote.locator))} , {text[mention.end :]}"
    return text.replace(NOT_OFFICIAL, "") if quote.document.kind is Kind.RINGKASAN else text


@lru_cache(maxsize=4096)
def _written(literal: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(literal)}(?!\w)", re.IGNORECASE)


def without_addresses(lead: str, quotes: Sequence[Quote]) -> str:
    """`PP Nomor 30 Tahun 2019 (Pasal 64 ayat (6))` as its regulation, where a quote is of that very place."""
    for mention in reversed(find_regulations(lead)):
        found = _ADDRESS.match(lead, mention.end)
        place = Locator.parse(found[1]) if found else None
        if found and place and any(_is_of(mention, one) and _has(one, place) for one in quotes):
            lead = f"{lead[: mention.end]}{lead[found.end() :]}"
    return lead


def _has(quote: Quote, place: Locator) -> bool:
    """Whether the quote is of that place, or a whole that shows it by its label: `(a) ...`."""
    inside = place.steps[len(quote.locator.steps) :]
    labels = (rf"(?<!\w)\(?{re.escape(step.label)}[.)]" for step in inside)
    return quote.locator.covers(place) and all(re.search(label, quote.text) for label in labels)


def _day_proven(day: str, quote: Quote) -> bool:
    known = (in_words(one) for one in (quote.document.enacted, quote.document.promulgated) if one)
    plain = " ".join(day.casefold().split())
    return plain in " ".join(quote.text.casefold().split()) or plain in map(str.casefold, known)


def _pages_proven(found: re.Match[str], quote: Quote) -> bool:
    return all(int(page) in quote.pages for page in found.groups() if page)


def _is_of(mention: Mention, quote: Quote) -> bool:
    regulation = quote.document.regulation
    return regulation is not None and mention.matches(regulation)


def _changes(token: Token) -> bool:
    """Whether a rule is said to be put out of force, or changed."""
    return token.term in _CHANGING or (token.term == _FORCE and Mark.NOT in token.marks)


def _is_named(mention: Mention, quote: Quote) -> bool:
    return any(_same(mention, other) for other in find_regulations(quote.text))


def _is_doer(mention: Mention, text: str, quote: Quote) -> bool:
    """`dicabut oleh PP 30/2019`, said of a quote from there: its own words say `Peraturan Pemerintah ini`."""
    return _is_of(mention, quote) and bool(_BY.search(text[: mention.start]))


def _change_proven(mentions: Sequence[Mention], quote: Quote) -> bool:
    """Whether the quote names them, one after the other: what revokes is not what is revoked."""
    others = iter(find_regulations(quote.text))
    return all(any(_same(one, other) for other in others) for one in mentions)


def _same(mention: Mention, other: Mention) -> bool:
    if regulation := other.regulation:
        return mention.matches(regulation)
    return (mention.jenis, mention.nomor, mention.tahun) == (other.jenis, other.nomor, other.tahun)


def _places(text: str) -> list[_Place]:
    """Steps that follow each other are one provision: `Pasal 5 ayat (2)`."""
    found: list[_Place] = []
    for step in _STEP.finditer(text):
        named = ((step["kind"] or step["bare"]).lower(), (step["label"] or "").lower())
        if found and not text[found[-1].end : step.start()].strip(" ,\n"):
            last = found.pop()
            found.append(_Place((*last.chain, named), last.start, step.end()))
        else:
            found.append(_Place((named,), step.start(), step.end()))
    return found


def _inner(chain: _Chain, locator: Locator) -> str | None:
    """Empty where the chain is the locator or a stretch of it, the ayat where it goes into one; else None."""
    steps = tuple((step.kind.value, step.label.lower()) for step in locator.steps)
    apart = locator.steps[0].kind is NodeKind.PENJELASAN
    # What explains a pasal is not the pasal.
    if apart and chain[0][0] != NodeKind.PENJELASAN and any(kind == NodeKind.PASAL for kind, _ in chain):
        return None
    if _within(chain, steps):
        return ""
    *before, (kind, label) = chain
    ends_alike = not before or steps[-len(before) :] == tuple(before)
    return label if kind == NodeKind.AYAT and steps[-1][0] == NodeKind.PASAL and ends_alike else None


def _within(chain: _Chain, steps: _Chain) -> bool:
    width = len(chain)
    return any(steps[at : at + width] == chain for at in range(len(steps) - width + 1))


def _beside(place: _Place, mentions: Sequence[Mention], text: str) -> Mention | None:
    """The regulation that the provision is said to be of: `Pasal 5 PP 8/2006`, `PP 8/2006 (Pasal 5)`."""
    for mention in mentions:
        between = (
            text[place.end : mention.start] if mention.start >= place.end else text[mention.end : place.start]
        )
        if _BETWEEN.fullmatch(between):
            return mention
    return None


def _pointed_to(place: _Place, beside: Mention | None, text: str, quote: Quote) -> bool:
    """Whether the quote's own words point to that provision, of that regulation."""
    told = quote.document.kind is Kind.KATALOG or _POINTS.search(text[: place.start])
    elsewhere = beside and (not _is_of(beside, quote) or not _SOURCE.search(text[: place.start]))
    if not (told or elsewhere):
        return False
    known, others = _places(quote.text), find_regulations(quote.text) if beside else []
    for other in known:
        if _within(_relative(place.chain, quote.locator), other.chain) or _within(place.chain, other.chain):
            also = _beside(other, others, quote.text) if beside else None
            if beside is None or (also and _same(beside, also)):
                return True
    return False


def _relative(chain: _Chain, locator: Locator) -> _Chain:
    """As the pasal itself would say it: `ayat (1)` for `Pasal 5 ayat (1)` in Pasal 5."""
    own = ("pasal", (locator.label(NodeKind.PASAL) or "").lower())
    return chain[1:] if len(chain) > 1 and chain[0] == own else chain


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} , {text[end:]}"
    return text
