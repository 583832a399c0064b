"""Many clients at once."""

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from random import Random
from threading import Event, Lock, local
from typing import TypeVar

from benchmarks.loading.client import Client, Response
from benchmarks.loading.service import Service
from tanya.domain.answer import Question

T = TypeVar("T")

_PAUSE = 0.1  # seconds, for who got no response


def each(
    service: Service, clients: int, questions: Sequence[Question], do: Callable[[Client, Question], T]
) -> list[T]:
    """What came of every question, so many at once, each client with a connection of its own."""
    own = local()
    with contextlib.ExitStack() as ended, ThreadPoolExecutor(clients) as pool:

        def one(question: Question) -> T:
            if not hasattr(own, "client"):
                own.client = Client(service.port, service.key)
                ended.callback(own.client.close)
            return do(own.client, question)

        return list(pool.map(one, questions))


class Going:
    """Clients that go on asking until the block ends."""

    def __init__(self) -> None:
        self.responses: list[Response] = []
        self._lock = Lock()

    def add(self, response: Response) -> None:
        with self._lock:
            self.responses.append(response)

    def between(self, first: float, last: float) -> list[Response]:
        """Those that began then, by time.monotonic()."""
        with self._lock:
            return [one for one in self.responses if first <= one.began < last]


@contextlib.contextmanager
def going(
    service: Service, clients: int, questions: Sequence[Question], pause: float = 0.0
) -> Iterator[Going]:
    """Each client asks in an order of its own, over and over.

    pause: seconds between the beginnings of two questions of one, on average.
    """
    found, ended = Going(), Event()

    def one(number: int) -> None:
        client, random = Client(service.port, service.key), Random(number)
        while not ended.is_set():
            response = client.ask(random.choice(questions))
            found.add(response)
            least = 0.0 if response.is_good else _PAUSE
            time.sleep(max(least, random.uniform(0, 2 * pause) - response.seconds))
        client.close()

    with ThreadPoolExecutor(clients) as pool:
        asking = [pool.submit(one, number) for number in range(clients)]
        try:
            yield found
        finally:
            ended.set()
    for each_one in asking:
        each_one.result()


def repeated(questions: Sequence[Question], count: int, random: Random) -> list[Question]:
    """As people ask: the nth best known of them n times as seldom as the first."""
    return random.choices(questions, [1 / place for place in range(1, len(questions) + 1)], k=count)
