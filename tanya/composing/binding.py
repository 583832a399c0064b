"""Whom a rule binds: all, one region, or one office."""

import re

from tanya.domain.document import Document
from tanya.text.analysis import analyse, words
from tanya.text.jenis import is_regional
from tanya.understanding.intent import Intent
from tanya.understanding.offices import is_short_for

_HIERARCHY = ("UU", "Perppu", "PP", "Perpres")  # UU 12/2011 Pasal 7 ayat (1); a Perppu stands beside an UU
_NATIONWIDE = ("UU", "Perppu", "PP", "Perpres", "Keppres", "Inpres", "SKB")
_NAME = r"(?:(?:,| dan|, dan)? (?!Tahun\b)[A-Z][a-z]{2,}){1,7}"
# `... di Lingkungan Kementerian Kelautan dan Perikanan`. `Kementerian/Lembaga` names none.
_WITHIN = re.compile(
    r"\b[Dd]i (?:[Ll]ingkungan )?"
    r"(?P<office>(?:Kementerian|Sekretariat|Kejaksaan|Mahkamah|Komisi|Kepolisian|Lembaga|Arsip Nasional"
    rf"|Badan(?! Layanan\b| Usaha\b| Publik\b| Hukum\b)){_NAME})"
)
_LEVELS = frozenset(
    analyse("Kementerian Koordinator Bidang Sekretariat Badan Lembaga Komisi Negara Republik")
)
_MINISTRY = re.compile(r"\bkemen\w+", re.IGNORECASE)
_HALF = 0.5  # of the words that tell an office
# `Rencana Strategis Kementerian ... Tahun 2020-2024`
_OF_OWN = re.compile(rf" (?P<office>Kementerian{_NAME})(?: Tahun [\d\W]+)?$")


def level(jenis: str) -> int:
    """0 for an Undang-Undang; the same for all that stand below a Peraturan Presiden."""
    return _HIERARCHY.index(jenis) if jenis in _HIERARCHY else len(_HIERARCHY)


def office_bound(document: Document) -> str:
    """The one office that a regulation says to rule; empty where it rules all, or a region."""
    regulation = document.regulation
    if regulation is None or document.region or regulation.jenis in _NATIONWIDE:
        return ""
    found = _WITHIN.search(document.tentang) or _OF_OWN.search(document.tentang)
    return found["office"] if found else ""


def binds_some(document: Document) -> bool:
    """Whether it is a rule that binds one region, if only its name is known, or one office."""
    regional = document.regulation is not None and is_regional(document.regulation.jenis)
    return regional or document.rules_one_region or bool(office_bound(document))


def place_bound(document: Document) -> str:
    """`Di Kota Singkawang`, `Di lingkungan Kementerian ...`; empty where it binds all, or rules nothing."""
    if document.rules_one_region:
        return f"Di {document.region}"
    office = office_bound(document)
    return f"Di lingkungan {office}" if office else ""


def binding_in_words(document: Document) -> str:
    """Said before what was found in rules of that region or office only, with the way on."""
    whose, other = document.region, "daerah"
    if not document.rules_one_region:
        whose, other = office_bound(document), "instansi"
    return (
        f"Ini aturan {whose}, yang tidak mengikat {other} lain. "
        f"Sebutkan namanya bila yang Anda maksud {other} lain."
    )


def speaks_for(document: Document, intent: Intent) -> bool:
    """Whether it binds whom the question is of: all, or the region or office that it names."""
    if document.rules_one_region:
        return intent.region is not None
    office = office_bound(document)
    return not office or _is_named(office, document, intent)


def of_another_office(document: Document, intent: Intent) -> bool:
    """Whether it binds one ministry, and the question names another: it tells nothing of that then."""
    named = intent.agency and _MINISTRY.search(intent.text)
    return bool(named and office_bound(document)) and not speaks_for(document, intent)


def _is_named(office: str, document: Document, intent: Intent) -> bool:
    """By its name or the telling half of it, or short: `KKP`, `Polhukam`.

    In the conversation so far, too, where the question itself names no other.
    """
    terms = frozenset(analyse(office))
    telling = terms - _LEVELS or terms
    earlier = () if intent.agency else intent.question.context
    said = "\n".join((*earlier, intent.question.text, intent.text))
    if intent.agency & telling or len(telling & frozenset(analyse(said))) >= _HALF * len(telling):
        return True
    called = frozenset(words(document.regulation.jenis)[1:]) if document.regulation else frozenset()
    return any(word in called or is_short_for(word, office) for word in words(said))
