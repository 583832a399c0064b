"""Traces: a span for each step, and nothing personal in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.settings import Settings, settings_from
from tanya.steps import Step, listening, step
from tanya.tracing import Spans, tracing
from tests.api.service import answering, unlimited
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped"]

ASKED = "Apa tujuan penyusunan perjanjian kinerja bagi Budi?"
STEPS = {"request", "understand", "retrieve", "compose", "verify", "render"}


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    kept, provider = InMemorySpanExporter(), TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(kept))
    with listening(Spans(provider.get_tracer("tanya"))):
        yield kept


def test_a_request_is_one_trace_of_its_steps_without_a_word_of_it(
    spans: InMemorySpanExporter, assistant: Assistant, tmp_path: Path
) -> None:
    settings = unlimited(Settings(tmp_path, tmp_path))
    with answering(assistant, settings) as client:
        told = client.post("/v1/ask", json={"question": ASKED})
    found = spans.get_finished_spans()
    assert {span.name for span in found} == STEPS
    assert len({span.context.trace_id for span in found if span.context}) == 1
    (request,) = (span for span in found if span.name == "request")
    assert dict(request.attributes or {}) == {
        "tanya.request": told.headers["x-request-id"],
        "tanya.method": "POST",
        "tanya.route": "/v1/ask",
        "tanya.status": 200,
        "tanya.dropped": 0,
    }
    written = "".join(span.to_json() for span in found)
    assert not [word for word in ("tujuan", "Budi", "perjanjian") if word in written]


def test_of_a_fault_the_trace_tells_its_kind_alone(spans: InMemorySpanExporter) -> None:
    with pytest.raises(ValueError, match="Budi"), step(Step.COMPOSE):
        raise ValueError(ASKED)
    (span,) = spans.get_finished_spans()
    assert (span.attributes, len(span.events)) == ({"error.type": "ValueError"}, 0)
    assert "Budi" not in span.to_json()


def test_a_collector_is_sent_the_steps_over_http(assistant: Assistant) -> None:
    with collector() as (address, received):
        with tracing(settings_from({"TANYA_TRACES": address})):
            assistant.ask(Question(ASKED))
        sent = [span for body in received for span in spans_of(body)]
    assert {"understand", "retrieve", "compose", "verify"} <= set(sent)


def test_without_an_address_nothing_listens(assistant: Assistant) -> None:
    with tracing(settings_from({})):
        assert step(Step.COMPOSE) is step(Step.VERIFY)  # the same nothing


@contextmanager
def collector() -> Iterator[tuple[str, list[bytes]]]:
    """Takes what is sent to its address by OTLP over HTTP."""
    received: list[bytes] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Collector) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/v1/traces", received
        server.shutdown()


def spans_of(body: bytes) -> list[str]:
    sent = ExportTraceServiceRequest.FromString(body)
    return [span.name for one in sent.resource_spans for scope in one.scope_spans for span in scope.spans]
