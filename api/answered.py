"""Answers that were given before: the same question of the same build on the same day is answered alike."""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Protocol, cast

from tanya.answering.telling import at_once
from tanya.domain.answer import Answer, Question, Told
from tanya.wording import WORDS_ALONE


class Answers(Protocol):
    """Of the assistant."""

    def ask(self, question: Question) -> Answer: ...

    def tell(self, question: Question) -> Iterator[Told | Answer]: ...

    def today(self) -> date: ...

    @property
    def build_id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Asked:
    build: str
    day: date
    key: bytes

    @property
    def of(self) -> tuple[str, date]:
        return self.build, self.day


class Answered:
    """The last `most` answers of one build and day; 0 keeps none. Thread-safe.

    Only for answers that no language model words: those are never the same twice. An answer holds what was
    found for it, some 50 KB beside the passages, which the build keeps in memory anyway.
    """

    def __init__(self, assistant: Answers, most: int) -> None:
        self._assistant = assistant
        self._most = most
        self._lock = Lock()
        self._of: tuple[str, date] | None = None
        self._kept: OrderedDict[bytes, Answer] = OrderedDict()

    def ask(self, question: Question) -> Answer:
        started, asked = time.perf_counter(), self._asked(question)
        if known := self._known(asked):
            return _taking(known, started)
        answer = self._assistant.ask(question)
        self._keep(asked, answer)
        return answer

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        started, asked = time.perf_counter(), self._asked(question)
        if known := self._known(asked):
            yield from at_once(_taking(known, started))
            return
        with closing(cast(Generator[Told | Answer], self._assistant.tell(question))) as told:
            for item in told:
                if isinstance(item, Answer):
                    self._keep(asked, item)
                yield item

    def _asked(self, question: Question) -> _Asked | None:
        """None where nothing is kept."""
        if not self._most:
            return None
        # Not the words themselves: personal numbers in them are masked in the answer only.
        key = hashlib.sha256(repr(question).encode("utf-8", "replace")).digest()
        return _Asked(self._assistant.build_id, self._assistant.today(), key)

    def _known(self, asked: _Asked | None) -> Answer | None:
        if asked is None:
            return None
        with self._lock:
            if self._of != asked.of:
                # Those of another build hold its passages in memory.
                self._of = asked.of
                self._kept.clear()
            if (known := self._kept.get(asked.key)) is not None:
                self._kept.move_to_end(asked.key)
            return known

    def _keep(self, asked: _Asked | None, answer: Answer) -> None:
        if asked is None or answer.writing or WORDS_ALONE in answer.warnings:
            return
        # Of which build it is shows in that none was put in its place meanwhile.
        if self._assistant.build_id != asked.build:
            return
        with self._lock:
            if self._of == asked.of:
                self._kept[asked.key] = answer
                if len(self._kept) > self._most:
                    self._kept.popitem(last=False)


def _taking(answer: Answer, started: float) -> Answer:
    return replace(answer, elapsed_ms=(time.perf_counter() - started) * 1000)
