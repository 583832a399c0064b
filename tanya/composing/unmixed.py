"""Where a damaged amendment lost the label of an item, its order stands at the end of the words before it."""

import re

_ORDER = re.compile(
    r"\b(?:sehingga|hingga)\b[^.;]{0,80}\bberbunyi\b|\bdiubah\s+sebagaimana\s+tercantum\b", re.IGNORECASE
)
_END = re.compile(r"[.;][\"”]?\s+")
_LABEL = re.compile(r"\s*\b\d{1,2}\s?[\dlI]?\s?[.)]?\s*$")
_LEAST = 40  # characters of words before an order, else the order is all there is


def without_next_order(text: str) -> str:
    """The words up to the order of another item; all of them where there is none."""
    order = _ORDER.search(text)
    if order is None:
        return text
    ends = [found.start() + 1 for found in _END.finditer(text, 0, order.start())]
    while ends and _LABEL.fullmatch(text[ends[-2] if len(ends) > 1 else 0 : ends[-1]]):
        ends.pop()  # `23.` is a label and no sentence
    cut = text[: ends[-1]] if ends else ""
    return cut.rstrip() if len(cut) >= _LEAST else text
