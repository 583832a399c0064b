"""Where a quote stands among the letters of a page: whole, as far as the page goes, or part by part."""

from bisect import bisect_left
from collections.abc import Iterator

_LEAST = 24  # letters that are looked for; fewer stand anywhere


def letters_of(text: str) -> str:
    """Its letters and figures in lower case, by which a quote and a page are compared."""
    # One for one: some signs have a small form of two letters, and places are counted.
    return "".join(sign.lower()[:1] for sign in text if sign.isalnum())


def found_in(letters: str, quote: str) -> Iterator[tuple[int, int]]:
    """From where to where parts of the quote stand in letters; nothing when it does not stand there."""
    whole = letters_of(quote)
    if not whole:
        return
    if (at := letters.find(whole)) >= 0 and (len(whole) >= _LEAST or letters.count(whole) == 1):
        yield at, at + len(whole)
        return
    pieces = [piece for piece in (_longest(letters, whole), _longest_end(letters, whole)) if piece]
    for piece in pieces or [words for part in _parts(quote) if len(words := letters_of(part)) >= _LEAST]:
        if (at := letters.find(piece)) >= 0:
            yield at, at + len(piece)


def _parts(quote: str) -> Iterator[str]:
    """Its lines, and of a table's row the cells: a page may print them in another order."""
    for line in quote.splitlines():
        yield from line.split("|") if line.startswith("|") else (line,)


def _longest(letters: str, words: str) -> str:
    """As much of the beginning of words as stands in letters; empty when that is too little to tell."""
    length = bisect_left(range(len(words) + 1), True, key=lambda n: words[:n] not in letters) - 1
    return words[:length] if length >= _LEAST else ""


def _longest_end(letters: str, words: str) -> str:
    return _longest(letters[::-1], words[::-1])[::-1]
