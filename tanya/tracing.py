"""Traces for OpenTelemetry: a span for each step, with ids and counts and without a word. TANYA_TRACES."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from tanya.errors import SettingsError
from tanya.settings import Settings
from tanya.steps import Step, listening

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

_NANO = 1_000_000_000
_PATIENCE = 5.0  # seconds for the collector to take what is left at the end


@contextmanager
def tracing(settings: Settings) -> Iterator[None]:
    """While the block lasts; nothing at all without TANYA_TRACES.

    Raises SettingsError where the packages for it are not installed.
    """
    if settings.traces is None:
        yield
        return
    # Optional, and half a second of imports.
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    except ImportError as fault:
        raise SettingsError(
            "TANYA_TRACES membutuhkan paket tambahan. Pasang: pip install 'tanya[otel]', atau kosongkan."
        ) from fault
    # Not the global provider: what libraries would tell through that one, nobody has looked at.
    provider = TracerProvider(resource=Resource({"service.name": "tanya"}), shutdown_on_exit=False)
    exporter = OTLPSpanExporter(endpoint=settings.traces, timeout=_PATIENCE)
    provider.add_span_processor(BatchSpanProcessor(exporter))
    try:
        with listening(Spans(provider.get_tracer("tanya"))):
            yield
    finally:
        provider.shutdown()


class Spans:
    """Listens to steps, and makes a span of each; a span in a span where a step is in a step."""

    def __init__(self, tracer: "Tracer") -> None:
        self._tracer = tracer

    def step(self, step: Step) -> AbstractContextManager[object]:
        return self._span(step)

    def took(self, step: Step, seconds: float) -> None:
        now = time.time_ns()
        self._tracer.start_span(step.value, start_time=now - int(seconds * _NANO)).end(now)

    def note(self, **facts: str | int) -> None:
        from opentelemetry.trace import get_current_span  # noqa: PLC0415 - optional

        span = get_current_span()
        for name, fact in facts.items():
            span.set_attribute(f"tanya.{name}", fact)

    @contextmanager
    def _span(self, step: Step) -> Iterator[None]:
        # The message of an exception may hold what was asked: its kind alone is told.
        with self._tracer.start_as_current_span(
            step.value, record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                yield
            except BaseException as fault:
                span.set_attribute("error.type", type(fault).__name__)
                raise
