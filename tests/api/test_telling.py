"""A blocking iterator read by the event loop, and left."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from api.edge.problems import Busy
from api.line import Line
from api.telling import Phase, Telling
from tanya.domain.answer import Answer, Question, Sentence, Status, Told

WHOLE = Answer(Question("apa?"), Status.ANSWERED)


class Slow:
    """Tells sentence by sentence, each when it is let."""

    def __init__(self, sentences: int = 3) -> None:
        self._sentences = sentences
        self.next = threading.Semaphore(0)
        self.told = 0
        self.closed = threading.Event()

    def tell(self) -> Iterator[Told | Answer]:
        try:
            for number in range(self._sentences):
                assert self.next.acquire(timeout=60)
                self.told += 1
                yield Told(Sentence(f"Kalimat {number}."))
            yield WHOLE
        finally:
            self.closed.set()


async def closed(slow: Slow) -> bool:
    return await asyncio.to_thread(slow.closed.wait, 5)


async def test_phases_come_first_then_the_sentences_then_the_answer() -> None:
    slow = Slow(2)
    slow.next.release(2)
    told = [item async for item in Telling(Line(1, 0), slow.tell)]
    assert told[:2] == [Phase.WAITING, Phase.ANSWERING]
    assert [type(item) for item in told[2:]] == [Told, Told, Answer]


async def test_what_is_left_is_closed_after_the_sentence_it_is_at() -> None:
    slow, line = Slow(3), Line(1, 0)
    telling = Telling(line, slow.tell)
    slow.next.release()
    while not isinstance(await anext(telling), Told):
        pass
    telling.close()
    slow.next.release(2)
    assert await closed(slow)
    assert slow.told == 2


async def test_what_was_left_in_line_is_never_begun_and_its_place_is_free() -> None:
    first, second = Slow(1), Slow(1)
    line = Line(1, 1)
    running = Telling(line, first.tell)
    await asyncio.sleep(0.05)
    waiting = Telling(line, second.tell)
    with pytest.raises(Busy):
        Telling(line, second.tell)
    waiting.close()
    await asyncio.sleep(0.05)
    third = Telling(line, second.tell)  # the place is free at once
    third.close()
    first.next.release()
    assert [item async for item in running][-1] == WHOLE
    assert not second.closed.is_set()


async def test_a_reader_that_does_not_read_holds_no_thread() -> None:
    unread, line = Slow(3), Line(1, 0)
    unread.next.release(3)
    telling = Telling(line, unread.tell)
    assert await closed(unread)
    await asyncio.sleep(0.05)
    assert (line.running, line.waiting) == (0, 0)
    assert [item async for item in telling][-1] == WHOLE


async def test_a_fault_reaches_the_reader() -> None:
    def tell() -> Iterator[Told | Answer]:
        yield Told(Sentence("Baik."))
        raise ValueError("rusak")

    telling = Telling(Line(1, 0), tell)
    with pytest.raises(ValueError, match="rusak"):
        async for _ in telling:
            pass
