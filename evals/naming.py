"""The kinds and styles that a question may be of, in Indonesian; English names are taken for them."""

from collections.abc import Mapping

KINDS = {
    "definisi": "definition",
    "daftar": "list",
    "angka": "number",
    "tenggat": "deadline",
    "pelaku": "actor",
    "prosedur": "procedure",
    "tabel": "table",
    "rujukan": "lookup",
    "status": "status",
    "tanggal": "as-of date",
    "daerah": "region",
    "perbandingan": "comparison",
    "hitungan": "calculation",
    "lanjutan": "follow-up",
    "tak_terjawab": "unanswerable",
    "palsu": "forged",
    "luar_lingkup": "out of scope",
    "injeksi": "injection",
}
STYLES = {
    "formal": "formal",
    "chatty": "chatty",
    "slang": "slang",
    "typo": "typos",
    "akronim": "acronyms",
    "kata_kunci": "keyword",
    "inggris": "English",
}


def kind_of(written: str) -> str:
    """Raises ValueError for a kind that nobody knows: a misspelt one would be a group of its own."""
    return _own_name(written, KINDS, "kind")


def style_of(written: str) -> str:
    """Raises ValueError for a style that nobody knows."""
    return _own_name(written, STYLES, "style")


def _own_name(written: str, known: Mapping[str, str], field: str) -> str:
    name = _plain(written)
    own = next((own for own, english in known.items() if name in (own, _plain(english))), None)
    if own is None:
        raise ValueError(f"{field} {written!r} is none of {', '.join(known)}; evals/naming.py lists them")
    return own


def _plain(name: str) -> str:
    return name.strip().lower().replace("-", "_").replace(" ", "_")
