"""What goes wrong in a service's life, under load: a new build, a crash, its database away for a while."""

import time
from collections.abc import Callable, Sequence
from threading import Event, Thread

from benchmarks.loading.client import Client, Response
from benchmarks.loading.crowd import Going, going
from benchmarks.loading.figures import milliseconds, statuses, told
from benchmarks.loading.service import Service
from tanya.domain.answer import Question
from tanya.library.layout import Home

_BACK = 60  # seconds in which it must answer again


class Diary:
    """A conversation after the other is begun, asked in and rated; what the service said it kept."""

    def __init__(self, service: Service, question: Question) -> None:
        self._client = Client(service.port, service.key)
        self._question = question
        self._ended = Event()
        self._thread = Thread(target=self._write)
        self.responses: list[Response] = []
        self.turns: dict[str, str] = {}  # by conversation, the answer that was given in it
        self.rated: set[str] = set()

    def __enter__(self) -> "Diary":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _write(self) -> None:
        while not self._ended.is_set():
            if not self._page():
                time.sleep(0.1)

    def _page(self) -> bool:
        if not (begun := self._seen(self._client.post("/v1/conversations"))).is_good:
            return False
        conversation = str(begun.body["id"])
        answered = self._seen(self._client.ask(self._question, conversation))
        if not answered.is_good or not (answer := answered.body["id"]):
            return False
        self.turns[conversation] = str(answer)
        rated = self._seen(self._client.post("/v1/feedback", {"answer": answer, "verdict": "up"}))
        if rated.is_good:
            self.rated.add(str(rated.body["id"]))
        return rated.is_good

    def _seen(self, response: Response) -> Response:
        self.responses.append(response)
        return response

    def lost(self) -> tuple[int, int]:
        """Conversations with their turn, and ratings, that the service no longer has."""
        kept = self._client.get("/v1/me/data").body
        turns = {one["id"]: [turn["answer"] for turn in one["turns"]] for one in kept["conversations"]}
        given = {one["id"] for one in kept["feedback"]}
        gone = sum(answer not in turns.get(one, []) for one, answer in self.turns.items())
        return gone, len(self.rated - given)

    def tell(self, part: str) -> None:
        gone, unrated = self.lost()
        told(part, "conversations kept", f"{len(self.turns)}, of these lost: {gone}")
        told(part, "ratings kept", f"{len(self.rated)}, of these lost: {unrated}")


def swapped(
    service: Service, home: Home, clients: int, questions: Sequence[Question], seconds: float
) -> None:
    """Another build is put in the place of the one that is served, and back."""
    current = home.current_id()
    others = [one for one in home.build_ids() if one != current]
    if not current or not others:
        told("swap", "left out", "the home has one build; ingest once more")
        return
    with going(service, clients, questions) as load:
        for build_id in (others[-1], current):
            time.sleep(seconds)
            home.make_current(build_id)
        time.sleep(seconds)
    _tell_load("swap", load.responses)


def killed(service: Service, clients: int, questions: Sequence[Question], seconds: float) -> None:
    """SIGKILL under load, and a new start; what it said it kept must be there."""
    with going(service, clients, questions) as load, Diary(service, questions[0]) as diary:
        time.sleep(seconds)
        service.kill()
        gone = time.monotonic()
        told("kill", "seconds until ready again", f"{service.start():.1f}")
        _tell_return("kill", load, gone)
        time.sleep(seconds)
    _tell_load("kill", load.responses)
    diary.tell("kill")


def database_gone(
    service: Service,
    stop: Callable[[], None],
    start: Callable[[], None],
    clients: int,
    questions: Sequence[Question],
    seconds: float,
) -> None:
    """The database fails at once, is away for a while and comes back."""
    with going(service, clients, questions) as load, Diary(service, questions[0]) as diary:
        time.sleep(seconds)
        stop()
        gone = time.monotonic()
        time.sleep(seconds)
        start()
        back = time.monotonic()
        time.sleep(max(seconds, 10))
    away = [one for one in diary.responses if gone <= one.began < back]
    told("database", "conversations and ratings while it was away", statuses(away))
    told("database", "answers while it was away", statuses(load.between(gone, back)))
    again = [one.began - back for one in diary.responses if one.began >= back and one.is_good]
    told("database", "seconds until it was used again", f"{min(again):.1f}" if again else "never")
    _tell_load("database", load.responses)
    diary.tell("database")


def _tell_return(part: str, load: Going, gone: float) -> None:
    """When the first question was answered after it was gone."""
    for _ in range(10 * _BACK):
        if good := [one for one in load.between(gone, time.monotonic()) if one.is_good]:
            back = min(one.began + one.seconds for one in good)
            told(part, "seconds until the first answer", f"{back - gone:.1f}")
            return
        time.sleep(0.1)
    told(part, "seconds until the first answer", "never")


def _tell_load(part: str, responses: Sequence[Response]) -> None:
    told(part, "answers", milliseconds([one.seconds for one in responses if one.is_good]))
    told(part, "responses", statuses(responses))
