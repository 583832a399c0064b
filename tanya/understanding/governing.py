"""Which regulation rules a matter: `dasar hukum SAKIP apa?`, `perpres berapa yang mengatur SPBE?`"""

import re
from collections.abc import Callable

from tanya.text.jenis import REGIONAL, STATE, written_forms
from tanya.understanding.intent import Concept, Governing

_OWN = {  # what people call a jenis, and how those of the jenis begin
    **written_forms(STATE),
    **written_forms(REGIONAL),
    r"permen ?pan(?: ?rb)?": "PermenPANRB",
    r"permendagri": "Permendagri",
    r"permenkeu|pmk": "Permenkeu",
    "permen|peraturan menteri": "Permen",
    "kepmen|keputusan menteri": "Kepmen",
    "surat edaran|se": "SE",
}
_NAMED = "|".join(f"(?:{names})" for names in _OWN)
_ANY = r"(?:per)?aturan(?: perundang-undangan)?|regulasi|juknis|petunjuk teknis|pedoman|dasar hukum|kebijakan"
_RULE = rf"(?P<jenis>(?:{_NAMED})\b|(?:{_ANY})\b)"
_WHICH = r"(?:yang )?(?:(?:nomor |no\.? |tahun )?berapa|apa(?:kah)?|mana)(?: saja)?"
_RULES = r"(?:(?:me)?ngatur|membahas|memuat|menetapkan|menjadi dasar|jadi dasar)"
_ON = r"(?:(?:tentang|soal|mengenai|terkait|perihal|untuk|bagi|dari) )"
_RULING = rf"(?:yang )?(?:{_RULES} {_ON}?|{_ON})"
_NOW = (
    r"(?:(?:yang )?(?:paling baru|terbaru|terkini|terakhir|baru|(?:masih )?berlaku|sekarang)"
    rf"(?: (?:sekarang|saat ini|kini))?(?: (?:itu )?{_WHICH})?)"
)
_BASIS = r"(?:dasar|landasan|payung|acuan) hukum"
_FOLLOWS = (
    r"(?:pakai|memakai|menggunakan|mengacu|berdasarkan|berpedoman|merujuk|mengikuti|ikut)"
    r"(?: (?:ke|pada|kepada))?"
)
_STANDS = r"(?:diatur|ditetapkan|dimuat|tertuang|tercantum) (?:di|dalam|pada|oleh|lewat|dengan)"
_MATTER = r"(?P<matter>[^,?]+?)"
_END = r"(?: (?:itu|ini|ya|sih|dong))*\W*$"

_ASKED = tuple(
    re.compile(pattern + _END, re.IGNORECASE)
    for pattern in (
        rf"^(?:apa(?:kah)?(?: saja)? |sebutkan )?(?:yang (?:men)?jadi )?{_BASIS}(?:nya)?(?: apa(?: saja)?)? "
        rf"{_ON}?{_MATTER}(?: {_WHICH})?",
        rf"^{_MATTER}(?: itu)?,? {_BASIS}(?:nya)?(?: (?:di )?{_WHICH}|(?<=nya))",
        rf"^(?:di |dalam )?{_RULE} {_WHICH} (?:yang )?{_RULES} {_ON}?{_MATTER}",
        rf"^{_RULE} {_RULING}{_MATTER} (?:itu )?(?:(?:ada |di )?{_WHICH}|{_NOW})",
        rf"^{_RULE} {_MATTER} (?:itu )?(?:(?:nomor|no\.?) berapa|{_NOW})",
        rf"^{_RULE} {_WHICH} {_ON}{_MATTER}",
        rf"^{_RULE} {_RULING}{_MATTER}",
        rf"^{_MATTER}(?: itu)? {_STANDS} ?(?:mana|{_RULE} {_WHICH})",
        rf"^{_MATTER}(?: itu)? ada (?:di|dalam|pada) {_RULE} {_WHICH}",
        rf"^{_MATTER} {_FOLLOWS} {_RULE} {_WHICH}",
    )
)
_NO_MATTER = re.compile(
    r"\b(?:siapa|kapan|berapa|bagaimana|mengapa|kenapa|apa|mana|(?:men|di)cabut|dilanggar)\b"
    r"|^(?:yang|di|dalam|itu|ini|tersebut|nya)\b",
    re.IGNORECASE,
)


_NEWEST = re.compile(r"\b(?:paling baru|terbaru|terkini|terakhir)\b", re.IGNORECASE)


def governing_in(text: str, find: Callable[[str], tuple[Concept, ...]]) -> Governing | None:
    """None where something else is asked. text in standard spelling; find: what words speak of."""
    for pattern in _ASKED:
        asked = pattern.match(text.strip())
        if asked and not _NO_MATTER.search(asked["matter"]) and (concepts := find(asked["matter"])):
            jenis = _beginning(asked.groupdict().get("jenis") or "")
            return Governing(concepts, jenis, bool(_NEWEST.search(text)))
    return None


def _beginning(called: str) -> str:
    return next((jenis for names, jenis in _OWN.items() if re.fullmatch(names, called, re.I)), "")
