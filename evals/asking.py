"""Who is asked: an assistant in this process, or a running API. Both give the same answer object."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol, Self, cast

import httpx

from evals.errors import EvalError
from evals.faults import Regions
from tanya.domain.answer import Answer, Question, Status
from tanya.domain.document import Document
from tanya.wire import AnswerObject, answer_object

_PATIENCE = 120.0  # seconds for one answer: a model on a small machine takes its time
_TRIES = 5
_PAUSE = 1.0  # seconds, where a busy service names none
_BUSY = (429, 503)
_OF_US = (401, 403, 404, 405)  # every question would end the same way


@dataclass(frozen=True, slots=True)
class Asked:
    answer: AnswerObject
    milliseconds: float  # from asking to the whole answer


class Asks(Protocol):
    def ask(self, question: Question) -> Asked: ...

    @property
    def build_id(self) -> str: ...

    @property
    def regions(self) -> Regions: ...


class Library:
    """An assistant in this process; documents: those of its build."""

    def __init__(
        self, ask: Callable[[Question], Answer], documents: Iterable[Document], build_id: str
    ) -> None:
        self._ask = ask
        self._regions = {document.id: document.region for document in documents if document.region}
        self._build_id = build_id

    def ask(self, question: Question) -> Asked:
        started = time.perf_counter()
        answer = self._ask(question)
        return Asked(answer_object(answer), _since(started))

    @property
    def build_id(self) -> str:
        return self._build_id

    @property
    def regions(self) -> Regions:
        return self._regions


class Api:
    """A running API; regions: what is known here of its documents, as it does not tell them."""

    def __init__(self, address: str, key: str | None, regions: Regions) -> None:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._client = httpx.Client(base_url=address, headers=headers, timeout=_PATIENCE, trust_env=False)
        self._address = address
        self._regions = regions

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def ask(self, question: Question) -> Asked:
        """Waits where the service is busy; raises EvalError when it cannot be asked at all."""
        for _ in range(_TRIES):
            started = time.perf_counter()
            response = self._send("POST", "/v1/ask", _body(question))
            taken = _since(started)
            if response.status_code not in _BUSY:
                return Asked(self._answer(question, response), taken)
            time.sleep(_wait(response))
        raise EvalError(f"{self._address} tetap sibuk setelah {_TRIES} kali dicoba; ulangi nanti.")

    @property
    def build_id(self) -> str:
        told = _json(self._send("GET", "/healthz"))
        if "build" not in told:
            raise EvalError(f"{self._address} bukan layanan tanya, atau indeksnya belum siap.")
        return str(told["build"])

    @property
    def regions(self) -> Regions:
        return self._regions

    def _send(self, method: str, path: str, body: Mapping[str, object] | None = None) -> httpx.Response:
        try:
            return self._client.request(method, path, json=body)
        except httpx.TimeoutException as fault:
            raise EvalError(f"{self._address} tidak menjawab dalam {_PATIENCE:.0f} detik.") from fault
        except (httpx.HTTPError, httpx.InvalidURL) as fault:
            raise EvalError(f"{self._address} tidak dapat dihubungi: {fault}") from fault

    def _answer(self, question: Question, response: httpx.Response) -> AnswerObject:
        told = _json(response)
        if response.is_success and AnswerObject.__required_keys__ <= told.keys():
            return cast(AnswerObject, told)
        said = str(told.get("detail") or f"HTTP {response.status_code}")
        if response.status_code in _OF_US:
            raise EvalError(f"{self._address} menolak: {said}")
        return _failed(question, said)


def _json(response: httpx.Response) -> dict[str, Any]:
    try:
        told = response.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _body(question: Question) -> dict[str, object]:
    body: dict[str, object] = {"question": question.text}
    if question.context:
        body["context"] = list(question.context)
    if question.region:
        body["region"] = question.region
    if question.as_of:
        body["as_of"] = question.as_of.isoformat()
    return body


def _wait(response: httpx.Response) -> float:
    named = response.headers.get("Retry-After", "")
    return min(float(named), _PATIENCE) if named.isdecimal() else _PAUSE


def _failed(question: Question, said: str) -> AnswerObject:
    """A question that the service could not take is an outcome like others, and a wrong one."""
    return AnswerObject(
        question=question.text,
        status=Status.FAILED.value,
        text=said,
        citations=[],
        hits=[],
        warnings=[],
        follow_ups=[],
        elapsed_ms=0.0,
        model=None,
    )


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000
