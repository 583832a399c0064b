"""What a model writes, cut into sentences as it comes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 2000  # characters without an end of a sentence; more is no sentence
_THINKS, _THOUGHT = "<think>", "</think>"
# After a full stop, its marks and before a capital letter; a model may also break the line.
_END = re.compile(
    r"\n|(?<=[\w)%”\"\]][.!?])(?:[”\")]|[ \t]?\[[^\]\n]{1,24}\]){0,8}[ \t]{1,4}(?=[A-Z“\"(*•#-])"
)
_MARK = re.compile(r"\[([^\[\]\n]{1,24})\](?!\()")
_LEADING = re.compile(r"^(?:[\s>*•#-]|\d{1,2}[.)]\s|[a-z][.)]\s)+")
_TITLE = re.compile(r"^\W{0,6}\*\*[^*\n]{1,40}:?\*\*:?\s{1,4}")
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|`{1,3}")
_GAPS = re.compile(r"\s+")
_FINISHED = re.compile(r"(?:[.!?][”\")]?|\])[\s*_]{0,4}$")


@dataclass(frozen=True, slots=True)
class Written:
    """One sentence, without its marks and without markup."""

    text: str
    marks: tuple[str, ...]


class SentenceReader:
    """Fed with pieces as they come; what a model thinks aloud before it answers is left out."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, piece: str) -> Iterator[Written]:
        """The sentences that are whole by now."""
        self._held += piece
        if not self._is_thought_over():
            return
        while end := _END.search(self._held):
            raw, self._held = self._held[: end.end()], self._held[end.end() :]
            yield from _read(raw)
        if len(self._held) > _LONGEST:
            self._held = ""

    def rest(self) -> Iterator[Written]:
        """The last sentence, when the model is done; one without an end was cut off, and left out."""
        if self._is_thought_over() and _FINISHED.search(self._held):
            yield from _read(self._held)
        self._held = ""

    def _is_thought_over(self) -> bool:
        if not self._held.lstrip().startswith(_THINKS):
            return True
        thought, over, answer = self._held.partition(_THOUGHT)
        # Of what it thinks only so much is kept that its end will be known.
        self._held = answer if over else _THINKS + thought[len(_THINKS) :][-len(_THOUGHT) :]
        return bool(over)


def _read(raw: str) -> Iterator[Written]:
    named = (mark.strip() for inside in _MARK.findall(raw) for mark in re.split(r"[,;]", inside))
    marks = tuple(dict.fromkeys(mark for mark in named if mark))
    text = _GAPS.sub(" ", _EMPHASIS.sub("", _LEADING.sub("", _TITLE.sub("", _MARK.sub("", raw))))).strip()
    text = re.sub(r" (?=[.,;:!?])", "", text)
    if any(sign.isalpha() for sign in text):
        yield Written(f"{text[0].upper()}{text[1:]}{'' if text[-1] in '.!?”' else '.'}", marks)
