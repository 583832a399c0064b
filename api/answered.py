"""Answers that were given before: the same question of the same build on the same day is answered alike."""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from threading import Lock
from typing import Protocol

from tanya.answering.telling import at_once
from tanya.domain.answer import Answer, Question, Told

_Of = tuple[str, date]  # a build and a day


class Answers(Protocol):
    """Of the assistant."""

    def ask(self, question: Question) -> Answer: ...

    def tell(self, question: Question) -> Iterator[Told | Answer]: ...

    def today(self) -> date: ...

    @property
    def build_id(self) -> str: ...


class Answered:
    """The last `most` answers of one build and day; 0 keeps none. Thread-safe.

    Only for answers that no language model words: those are never the same twice. An answer holds the passages
    that were found for it, some 50 KB beside what the build keeps in memory anyway.
    """

    def __init__(self, assistant: Answers, most: int) -> None:
        self._assistant = assistant
        self._most = most
        self._lock = Lock()
        self._of: _Of | None = None
        self._kept: OrderedDict[bytes, Answer] = OrderedDict()

    def ask(self, question: Question) -> Answer:
        if not self._most:
            return self._assistant.ask(question)
        started, of, key = time.perf_counter(), self._now(), _key(question)
        if known := self._known(of, key):
            return replace(known, elapsed_ms=(time.perf_counter() - started) * 1000)
        answer = self._assistant.ask(question)
        # Of which build it is shows in that none was put in its place meanwhile.
        if answer.writing is None and self._now() == of:
            self._keep(of, key, answer)
        return answer

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        """What is kept is proven as a whole, and told as if it had just been."""
        yield from at_once(self.ask(question)) if self._most else self._assistant.tell(question)

    def _now(self) -> _Of:
        return self._assistant.build_id, self._assistant.today()

    def _known(self, of: _Of, key: bytes) -> Answer | None:
        with self._lock:
            if self._of != of:
                # Those of another build hold its passages in memory.
                self._of = of
                self._kept.clear()
            if (known := self._kept.get(key)) is not None:
                self._kept.move_to_end(key)
            return known

    def _keep(self, of: _Of, key: bytes, answer: Answer) -> None:
        with self._lock:
            if self._of == of:
                self._kept[key] = answer
                if len(self._kept) > self._most:
                    self._kept.popitem(last=False)


def _key(question: Question) -> bytes:
    """Not the words themselves: personal numbers in them are masked in the answer only."""
    return hashlib.sha256(repr(question).encode("utf-8", "replace")).digest()
