"""Somebody who keeps conversations and ratings, and compares later."""

import time
from threading import Event, Thread

from benchmarks.loading.client import Client, Response
from benchmarks.loading.service import Service
from tanya.domain.answer import Question


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
        """Conversations, and ratings, that the service no longer has as it said: one turn each, no second."""
        kept = self._client.get("/v1/me/data").body
        self._client.close()
        turns = {one["id"]: [turn["answer"] for turn in one["turns"]] for one in kept["conversations"]}
        given = {one["id"] for one in kept["feedback"]}
        gone = sum(turns.get(one) != [answer] for one, answer in self.turns.items())
        return gone, len(self.rated - given)

    @property
    def kept(self) -> int:
        """Conversations with their turn, and ratings."""
        return len(self.turns) + len(self.rated)
