"""Where a damaged amendment lost the label of an item, its order stands at the end of the words before it."""

import re

# `Ketentuan ayat (2) Pasal 8 diubah, sehingga Pasal 8 berbunyi sebagai berikut:`, at the start of a sentence.
_OPENING = (
    r"(?:Ketentuan|Di\s?antara|Penjelasan|Setelah|Sesudah|Judul|Lampiran|Pasal\s[\dlIO]|B[Aa][Bb]\s[IVXLl\d])"
)
_PLACE = r"(?:[Pp]asal|[Aa]yat|B[Aa][Bb]|[Pp]enjelasan|[Ll]ampiran)\b"
_INSIDE = r"(?:[^.;:]|\.(?!\s+[A-Z(]))"  # of one sentence
_ORDER = re.compile(
    rf"(?:(?<=[.;\"”])\s+|\n\s*)(?:\d{{1,2}}\s?[\dlI]?\s?[.)]?\s*)?"
    rf"(?={_OPENING})(?={_INSIDE}{{0,300}}?{_PLACE}){_INSIDE}{{0,300}}?\b"
    r"(?:(?:se)?hingga\b[^.;:]{0,80}\bberbunyi\b[^.;:]{0,60}:|diubah\s+sebagaimana\s+tercantum\b)"
)
_LEAST = 40  # characters of words before an order, else the order is all there is


def without_next_order(text: str) -> str:
    """The words up to the order of another item; all of them where there is none."""
    order = _ORDER.search(text)
    cut = text[: order.start()].rstrip() if order else ""
    return cut if len(cut) >= _LEAST else text
