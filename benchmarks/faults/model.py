"""A language model that hangs, refuses, stalls, breaks off or talks garbage: the quotes are sent instead."""

from collections.abc import Iterator

from benchmarks.faults.records import Finding, Ward
from benchmarks.loading.client import Client
from benchmarks.loading.figures import milliseconds
from benchmarks.loading.service import Service, copied
from tests.chat.server import (
    KEY,
    MODEL,
    Behaves,
    breaks_off,
    garbage,
    hangs,
    model_server,
    pings,
    refuses,
    stalls,
)

_FIRST, _WHOLE = 1, 2  # seconds that it is waited for
_LONGEST = _WHOLE + 2.5  # with the answer itself, on a busy machine
_RESTING = 2.0  # seconds of an answer while the model is left alone
_ASKED = 16  # three that reach it until it is left alone: what is in doubt or computed never does
_LINE = "Laporan kinerja disampaikan setiap tahun."
WAYS: dict[str, Behaves] = {
    "hangs": hangs,
    "sends only pings": pings,
    "429 with a long wait": refuses(429, {"Retry-After": "60"}),
    "500": refuses(500),
    "talks garbage": garbage,
    "stalls in a sentence": stalls(lambda _: _LINE),
    "breaks off": breaks_off(lambda _: _LINE, "Dan"),
}


def model_failing(ward: Ward) -> Iterator[Finding]:
    questions = ward.questions()[:_ASKED]
    with copied(ward.home, ward.folder / "home") as place:
        for way, behaves in WAYS.items():
            with model_server(behaves) as server:
                settings = {
                    "TANYA_LLM": f"openai:{MODEL}",
                    "TANYA_LLM_BASE_URL": server.url,
                    "TANYA_LLM_API_KEY": KEY,
                    "TANYA_LLM_FIRST_WAIT": str(_FIRST),
                    "TANYA_LLM_WHOLE_WAIT": str(_WHOLE),
                }
                service = Service(place.path, f"sqlite:///{ward.folder}/state.db", settings=settings)
                with service.running():
                    service.settle()
                    client = Client(service.port, service.key)
                    found = [client.ask(question) for question in questions]
            longest = max(one.seconds for one in found)
            last = [one.seconds for one in found[-3:]]
            right = all(one.is_good for one in found) and longest < _LONGEST and max(last) < _RESTING
            good = sum(one.is_good for one in found)
            told = f"{good} of {len(found)} answered, {milliseconds([one.seconds for one in found])}"
            asked = f"; asked {len(server.received)} times, then left alone"
            yield Finding(way, told + asked, right)
