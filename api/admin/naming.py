"""Names under which uploaded files are kept: what the sender wrote, and nothing that leads elsewhere."""

import re
import unicodedata

from tanya.formats import SUFFIXES

MOST_BYTES = 120  # of a name; file systems bear 255, and what is made of one adds to it
_PLAIN = " .,-_()"
_EDGES = " .,-_"
_UNSUPPORTED = "format {suffix} tidak didukung; gunakan PDF, DOCX, Markdown, HTML, atau teks (.txt)"


class Unnamed(ValueError):
    """No name can be made of it; str() is one Indonesian line."""


def safe_name(written: str) -> str:
    """The last part of what was written, of letters, figures and a few signs; its suffix is one we read.

    Raises Unnamed.
    """
    last = re.split(r"[/\\]", written)[-1]
    # Signs that cannot be seen would make two names look the same, or one read backwards.
    seen = "".join(c for c in unicodedata.normalize("NFC", last) if unicodedata.category(c)[0] != "C")
    plain = "".join(c if c.isalnum() or c in _PLAIN else "-" for c in seen)
    stem, dot, ending = plain.rpartition(".")
    suffix = f"{dot}{ending.strip().lower()}" if stem else ""
    if suffix not in SUFFIXES:
        raise Unnamed(_UNSUPPORTED.format(suffix=suffix[:12] or "tanpa akhiran"))
    return _cut(" ".join(stem.split()).strip(_EDGES), MOST_BYTES - len(suffix)) + suffix


def _cut(stem: str, most: int) -> str:
    """At most so many bytes, and no half letter."""
    return stem.encode()[:most].decode(errors="ignore").strip(_EDGES) or "dokumen"
