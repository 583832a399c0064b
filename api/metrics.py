"""What Prometheus is told: numbers of answers and requests, how long they took, who waits. Never a word."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from tanya.steps import Step, own_seconds

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 1, 2.5, 5, 10, 30, 60)
_STEP_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 20, 60)


class Metrics:
    """Of one application; thread-safe. It listens to the steps of answers."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)  # memory, processor, open files
        self._answers = self._counter("tanya_answers", "Jawaban menurut statusnya.", "status")
        self._doubted = self._counter("tanya_doubted_answers", "Jawaban yang diawali kata ragu.")
        self._dropped = self._counter(
            "tanya_dropped_claims", "Kalimat yang tidak terbukti dan tidak dikirim; penyaringannya bekerja."
        )
        self._model = self._counter(
            "tanya_model_answers", "Jawaban yang dimintakan ke model bahasa, menurut hasilnya.", "outcome"
        )
        self._requests = Histogram(
            "tanya_request_seconds",
            "Lama permintaan menurut rute, metode, dan golongan status HTTP.",
            ["route", "method", "status"],
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._steps = Histogram(
            "tanya_step_seconds",
            "Lama tiap langkah jawaban, tanpa langkah lain di dalamnya.",
            ["step"],
            buckets=_STEP_SECONDS,
            registry=self._registry,
        )

    def answered(self, status: str, doubted: bool = False) -> None:
        self._answers.labels(status).inc()
        if doubted:
            self._doubted.inc()

    def served(self, route: str, method: str, status: int, seconds: float) -> None:
        self._requests.labels(route, method, f"{status // 100}xx").observe(seconds)

    def step(self, step: Step) -> AbstractContextManager[object]:
        return own_seconds(step, self._stepped)

    def took(self, step: Step, seconds: float) -> None:
        self._steps.labels(step).observe(seconds)

    def note(self, **facts: str | int) -> None:
        if dropped := facts.get("dropped"):
            self._dropped.inc(int(dropped))
        if outcome := facts.get("model"):
            self._model.labels(str(outcome)).inc()
        if answer := facts.get("answer"):
            self.answered(str(answer), bool(facts.get("doubted")))

    def watch(self, name: str, description: str, number: Callable[[], float]) -> None:
        """A number that is looked up when it is asked for."""
        Gauge(name, description, registry=self._registry).set_function(number)

    def tell_build(self, build: Callable[[], str]) -> None:
        self._registry.register(_BuildInfo(build))

    def text(self) -> bytes:
        """Blocking, a few milliseconds."""
        return generate_latest(self._registry)

    def _stepped(self, step: Step, seconds: float) -> None:
        if step is not Step.REQUEST:  # told by route
            self.took(step, seconds)

    def _counter(self, name: str, description: str, *labels: str) -> Counter:
        return Counter(name, description, labels, registry=self._registry)


class _BuildInfo(Collector):
    def __init__(self, build: Callable[[], str]) -> None:
        self._build = build

    def describe(self) -> Iterable[Metric]:
        return ()  # else the build would be asked for before there is a service

    def collect(self) -> Iterable[Metric]:
        family = InfoMetricFamily("tanya_build", "Indeks yang dipakai.")
        family.add_metric((), {"build": self._build()})
        yield family


def age_of(build_id: str, now: datetime | None = None) -> float:
    """Seconds since a build was made: its id begins with that time, in UTC. NaN where it does not."""
    try:
        made = datetime.strptime(build_id, "%Y%m%d-%H%M%S-%f").replace(tzinfo=UTC)
    except ValueError:
        return float("nan")
    return ((now or datetime.now(UTC)) - made).total_seconds()
