"""Which headings count: the best ascending sequence of them, in one pass."""

from collections.abc import Sequence

from ingest.parsing.headings import Heading

# Tuned on 300 texts of the uu-pp set: a missing number costs less than a heading that stands
# alone on its line gains, so that a gap is crossed but a reference does not break the sequence.
_MISSING_COST = 1.5
_LATE_START_COST = 1.0


_WIDEST_GAP = 8
_SUFFIXES = 32  # room for the letters of 5A, 5B in a key


def in_sequence(found: Sequence[tuple[int, Heading]], *, late: bool = False) -> frozenset[int]:
    """The lines whose headings form the best ascending sequence 1, 2, 3...

    found holds (line index, heading) in reading order; a suffix ('5A') follows its number.
    late: of two equal ones the later is meant, as where a table of contents comes first.
    One pass: each heading continues the best chain that ends just below it.
    """
    best: dict[int, tuple[float, int]] = {}  # order -> (score, index into links)
    links: list[tuple[int, int]] = []  # (line index, previous link)
    for index, head in found:
        key = _key(head)
        score, previous = _best_before(best, head)
        score += head.strength
        if key not in best or score > best[key][0] or (late and score == best[key][0]):
            links.append((index, previous))
            best[key] = (score, len(links) - 1)
    if not best:
        return frozenset()
    _, link = max(best.values())
    chosen = set()
    while link >= 0:
        index, link = links[link]
        chosen.add(index)
    return frozenset(chosen)


def _best_before(best: dict[int, tuple[float, int]], head: Heading) -> tuple[float, int]:
    """The best chain head may continue: ending at its own number (for 5A), the one below, or a few lower."""
    options = [(-_LATE_START_COST * min(head.order - 1, 12), -1)]
    suffixed = bool(head.suffix) and head.suffix != "roman"
    for missing in range(_WIDEST_GAP):
        order = head.order - missing if suffixed else head.order - 1 - missing
        top = ord(head.suffix[0]) - 64 if suffixed and not missing else _SUFFIXES
        for letter in range(top):
            if (held := best.get(order * _SUFFIXES + letter)) is not None:
                options.append((held[0] - _MISSING_COST * missing, held[1]))
    return max(options)


def _key(head: Heading) -> int:
    letter = ord(head.suffix[0]) - 64 if head.suffix and head.suffix != "roman" else 0
    return head.order * _SUFFIXES + letter
