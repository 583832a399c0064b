"""Numbered lists inside a provision: ayat, huruf, angka, each in its place by the sequence it continues."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ingest.parsing.draft import Draft
from ingest.parsing.endings import SENTENCE
from ingest.parsing.labels import KINDS, WORDS, Label, Style, labels
from ingest.parsing.ranks import Level, goes_on, headings, in_capitals, kept, may_head
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

# A line that begins with "(2)" after one of these words goes on with a reference, not with a new ayat.
# A full stop ends the sentence, and the reference with it, save after an abbreviation.
_REFERRING = re.compile(
    r"""(?:\b(?:ayat|pasal|huruf|angka|nomor|no\.?|butir|bab|lampiran|tahun|sampai\ dengan|s\.d\.?|jo\.?)
    |\bayat\ \(?\d+\)?,?(?:\ dan|\ atau|\ dan/atau|\ serta|\ s/d)?)$""",
    re.IGNORECASE | re.VERBOSE,
)
_ALSO_REFERRING = re.compile(r"(?:[^;,.:]\s(?:dan|atau|dan/atau)|,)$", re.IGNORECASE)
_OPENING = re.compile(rf"{SENTENCE}$|\b(?:dan|atau|dan/atau|serta)$|[:;]\s*-$", re.IGNORECASE)
_COLUMNS = re.compile(r"^\(1\)\s*\(2\)")  # the numbers under a table's head
_DEFINES = re.compile(r"yang\s+dimaksud\s+dengan", re.IGNORECASE)
_SPACED = re.compile(r"\d\s\d\s?\.")
_DEFINITION = re.compile(
    r"(?P<number>\d{1,2})\s+(?P<words>[A-Z].{2,80}?\s(?:adalah|ialah|yang\sselanjutnya)\s)"
)
_BEGINS = re.compile(r"[A-Z][\w-]+\s\S")
_LATEST_START = 5
_TOLD = 12  # characters by which a line is known to be said again
_DEEPEST = 7
_WIDEST_GAP = 9
_WIDEST_LEAP = 15  # from one ayat that is explained to the next
# Capitals that scanners print for the small letter.
_CONFUSED = frozenset("CKOPSUVWXZ")
_BEFORE_L = 11  # the value of k

BODY = frozenset(
    {Style.AYAT, Style.HURUF, Style.ANGKA, Style.HURUF_PAREN, Style.ANGKA_PAREN, Style.HURUF_PARENS}
)
EXPLANATION = BODY | WORDS
ANNEX = BODY | {Style.BESAR, Style.ROMAN, Style.DECIMAL}


class Lists:
    """Feeds lines to a provision, opening and closing list items on the way.

    An item opens when its label continues an open list (the innermost first), or begins a new one
    where the text before it lets a list begin. Everything else is text of the item that is open.
    """

    def __init__(
        self,
        owner: Draft,
        styles: frozenset[Style],
        width: int = 0,
        loose: Callable[[Line], Draft] | None = None,
        *,
        late: bool = False,
    ) -> None:
        """loose: where text goes while no item is open, instead of to owner.

        late: whether ayat may begin with (2), for the label of (1) may be lost.
        """
        self._owner = owner
        self._loose = loose
        self._styles = styles
        self._late = late
        self._width = width
        self._open: list[Level] = []
        self._before = ""  # the text before the coming line
        self._foreign: dict[Style, int] = {}  # the last label of a table's own list, by style

    @property
    def current(self) -> Draft:
        return self._open[-1].item if self._open else self._owner

    @property
    def provision(self) -> Draft:
        """The innermost part that is no item of a list: the ayat that is open, else the owner."""
        ayat = (level.item for level in reversed(self._open) if level.item.kind is NodeKind.AYAT)
        return next(ayat, self._owner)

    @property
    def in_list(self) -> bool:
        """Whether a list item is open."""
        return bool(self._open)

    def place(self, line: Line) -> Draft:
        """Where the line stands if it opens nothing."""
        return self._loose(line) if self._loose and not self._open else self.current

    def begin(self, text: str = "") -> None:
        """Say what stands before the first line: nothing, so that a list may open at once."""
        self._before = text

    def feed(self, line: Line) -> None:
        """One more line of this provision."""
        if label := self._accepted(line):
            self._open_item(label, line)
        else:
            self.place(line).add(line, self._width)
            self._before = line.text

    def open_running(self, label: Label, line: Line) -> None:
        """An item of a numbering that runs on over the sections: it ends all below the nearest heading."""
        del self._open[headings(self._open) :]
        self._open_item(label, line)

    def _accepted(self, line: Line) -> Label | None:
        readings = [
            small for label in labels(line.text) if (small := self._small(label, line)).style in self._styles
        ]
        if not readings:
            return self._definition(line)
        refers = bool(_REFERRING.search(self._before)) and not self._is_heading(self._before)
        for level in reversed(self._open):
            for label in (*readings, *self._letter_l(level, readings)):
                if self._continues(level, label, line, refers):
                    self._close(level)
                    return label
        started = next((label for label in readings if self._starts(label, line, refers)), None)
        if started and (started.style is Style.AYAT_WORD or _is_late(started)):
            self._open.clear()
        if started and Style.BESAR in self._styles:
            del self._open[kept(self._open, started, line.text, self._before) :]
        if not started and not refers and not _ALSO_REFERRING.search(self._before):
            self._foreign.update(
                {label.style: label.value for label in readings if not self._is_open(label, line)}
            )
        return started

    def _definition(self, line: Line) -> Label | None:
        """The next definition of a list, where the stop after its number is lost: `13 Arsiparis adalah`."""
        level = self._open[-1] if self._open else None
        found = _DEFINITION.match(line.text) if level and level.style is Style.ANGKA else None
        if not level or not found or int(found["number"]) != level.value + 1:
            return None
        if line.joint is not Joint.LINE or not self._before.endswith("."):
            return None
        self._close(level)
        return Label(Style.ANGKA, level.value + 1, found["number"], found.start("words"))

    def _is_open(self, label: Label, line: Line) -> bool:
        """Whether the line says the open item again; another `b.` under an open b. is a table's own."""
        same = (lv for lv in self._open if (lv.style, lv.value) == (label.style, label.value))
        return any(level.item.prose.beginning(_TOLD).startswith(line.text[:_TOLD]) for level in same)

    def _small(self, label: Label, line: Line) -> Label:
        """In a body there are no capital letters in lists: `C.` is a misread `c.`, or a name's initial."""
        if line.joint is Joint.WEAK:
            return label
        if label.style is Style.BESAR and Style.BESAR not in self._styles and label.written in _CONFUSED:
            return replace(label, style=Style.HURUF, written=label.written.lower())
        return label

    def _letter_l(self, level: Level, readings: Sequence[Label]) -> Iterator[Label]:
        """The `1.` that scanners print for `l.`, where k. is open and no list is announced."""
        if level.style is Style.HURUF and level.value == _BEFORE_L and not self._before.endswith(":"):
            for label in readings:
                if label.style is Style.ANGKA and label.value == 1:
                    yield replace(label, style=Style.HURUF, value=_BEFORE_L + 1, written="l")

    def _continues(self, level: Level, label: Label, line: Line, refers: bool) -> bool:
        if label.style is not level.style:
            return False
        if label.style is Style.DECIMAL:
            return goes_on(level, label)
        if label.style in WORDS:
            return level.value < label.value <= level.value + _WIDEST_LEAP
        if refers or self._is_foreign(label):
            return False
        if label.style is Style.AYAT and line.text.startswith("(a)") and not self._before.endswith("."):
            return False  # a list of letters
        return self._is_next(level, label) or self._skips(level, label, line)

    def _is_foreign(self, label: Label) -> bool:
        """Whether the label goes on with a reference, or with a list inside a table."""
        if label.style is Style.AYAT and _ALSO_REFERRING.search(self._before):
            return True
        in_table = self._foreign.get(label.style) == label.value - 1
        return in_table and not self._before.endswith((".", ";", ":"))

    @staticmethod
    def _is_next(level: Level, label: Label) -> bool:
        inserted = label.written[-1].isalpha() and label.written != level.item.label
        if label.style is Style.AYAT and label.value == level.value and inserted:
            return True
        return label.value == level.value + 1

    def _skips(self, level: Level, label: Label, line: Line) -> bool:
        """A scanner may lose the labels in between, and an amendment leave out what it does not change."""
        skipped = level.value + 1 < label.value <= level.value + _WIDEST_GAP
        if skipped and line.joint is Joint.RUN_ON and label.style is Style.AYAT:
            return self._late and self._is_sentence(label, line)
        ended = self._before.endswith((".", ";", ":")) or self.current.is_interrupted()
        return skipped and line.joint is Joint.LINE and ended

    def _is_sentence(self, label: Label, line: Line) -> bool:
        """Whether a sentence has ended, and another one begins after the label."""
        return self._before.endswith(".") and bool(_BEGINS.match(line.text, label.end))

    def _starts(self, label: Label, line: Line, refers: bool) -> bool:
        if len(self._open) >= _DEEPEST or refers:
            return False
        if label.style in WORDS:
            return not any(level.style is label.style for level in self._open)
        if label.style is Style.DECIMAL:
            return line.joint is Joint.LINE and may_head(self._open, label)
        if line.joint is Joint.WEAK and not self._after_heading(label, line):
            return False
        if _COLUMNS.match(line.text):
            return False
        if label.value != 1:
            return self._lost_its_first(label) or self._lost_its_first_ayat(label, line)
        if _SPACED.match(line.text):
            return False  # `1 1.` begins nothing, though its second figure alone might
        return self._may_begin(label, line)

    def _after_heading(self, label: Label, line: Line) -> bool:
        """In run-on text a heading in capitals shows where it begins, and that a list may begin after it."""
        if Style.BESAR not in self._styles:
            return False
        return (label.style in (Style.BESAR, Style.ROMAN) and in_capitals(line.text[label.end :])) or (
            bool(self._open) and self._open[-1].style is Style.BESAR and in_capitals(self._before)
        )

    def _lost_its_first(self, label: Label) -> bool:
        """Definitions whose first numbers a scanner lost go on where the numbers do."""
        late = label.style is Style.ANGKA and label.value <= _LATEST_START
        return late and not self._open and bool(_DEFINES.search(self._owner.prose.beginning(300)))

    def _lost_its_first_ayat(self, label: Label, line: Line) -> bool:
        """The words of ayat (1) stand above without their label: they are told as the pasal's."""
        late = self._late and label.style is Style.AYAT and label.value <= _LATEST_START
        return (
            late
            and all(level.style is not Style.AYAT for level in self._open)
            and self._is_sentence(label, line)
        )

    def _may_begin(self, label: Label, line: Line) -> bool:
        """Whether the text before lets a list begin."""
        if label.style is Style.AYAT and self._open and Style.BESAR not in self._styles:
            return self._before.endswith(":")
        opened = not self._before or bool(_OPENING.search(self._before))
        return opened or self._is_heading_before(line) or self._after_heading(label, line)

    def _is_heading(self, text: str) -> bool:
        """`C. LAMPIRAN` heads a section of an annex, and refers to nothing."""
        return Style.BESAR in self._styles and in_capitals(text)

    def _is_heading_before(self, line: Line) -> bool:
        return Style.BESAR in self._styles and len(self._before) < 90 and line.joint is Joint.LINE

    def _close(self, level: Level) -> None:
        while self._open.pop() is not level:
            pass

    def _open_item(self, label: Label, line: Line) -> None:
        item = self.current.child(KINDS[label.style], label.written)
        item.titled = Style.BESAR in self._styles
        item.add(line, self._width)
        self._open.append(Level(label.style, label.value, item))
        # A label alone on its line refers to nothing and may be followed by a list at once.
        self._before = line.text if label.end < len(line.text) else ""
        self._foreign.clear()


def _is_late(label: Label) -> bool:
    return label.style is Style.AYAT and label.value > 1
