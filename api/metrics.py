"""What Prometheus is told: numbers of answers and requests, how long they took, who waits. Never a word."""

from collections.abc import Callable, Iterable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import InfoMetricFamily, Metric
from prometheus_client.registry import Collector

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """Of one application; thread-safe."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._answers = Counter(
            "tanya_answers", "Jawaban menurut statusnya.", ["status"], registry=self._registry
        )
        self._requests = Histogram(
            "tanya_request_seconds",
            "Lama permintaan menurut rute, metode, dan golongan status HTTP.",
            ["route", "method", "status"],
            buckets=_SECONDS,
            registry=self._registry,
        )

    def answered(self, status: str) -> None:
        self._answers.labels(status).inc()

    def served(self, route: str, method: str, status: int, seconds: float) -> None:
        self._requests.labels(route, method, f"{status // 100}xx").observe(seconds)

    def watch(self, name: str, description: str, number: Callable[[], float]) -> None:
        """A number that is looked up when it is asked for."""
        Gauge(name, description, registry=self._registry).set_function(number)

    def tell_build(self, build: Callable[[], str]) -> None:
        self._registry.register(_BuildInfo(build))

    def text(self) -> bytes:
        """Blocking, a few milliseconds."""
        return generate_latest(self._registry)


class _BuildInfo(Collector):
    def __init__(self, build: Callable[[], str]) -> None:
        self._build = build

    def describe(self) -> Iterable[Metric]:
        return ()  # else the build would be asked for before there is a service

    def collect(self) -> Iterable[Metric]:
        family = InfoMetricFamily("tanya_build", "Indeks yang dipakai.")
        family.add_metric((), {"build": self._build()})
        yield family
