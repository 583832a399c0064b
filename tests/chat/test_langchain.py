"""Models by their setting, and the real protocols of OpenAI and Ollama on loopback."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tanya.chat.choosing import model_of
from tanya.chat.langchain import langchain_model
from tanya.chat.model import Message, ModelFault, Role, Usage, Waits
from tanya.errors import SettingsError
from tanya.settings import settings_from
from tests.chat.server import KEY, hangs, model_server, refuses, writes

ASKED = (Message(Role.SYSTEM, "Jawab singkat."), Message(Role.USER, "Apa kabar?"))
WAITS = Waits(first=5, whole=10)


def said(name: str, url: str, key: str | None = KEY) -> tuple[str, Usage]:
    pieces = list(langchain_model(name, url, key, 10, 4000).stream(ASKED, WAITS))
    *text, used = pieces
    assert isinstance(used, Usage)
    return "".join(piece for piece in text if isinstance(piece, str)), used


@pytest.mark.parametrize("name", ["contoh-1", "openai:contoh-1"])
def test_a_server_of_openais_protocol_is_a_base_url_away(name: str) -> None:
    with model_server(writes("Baik, terima kasih.")) as server:
        assert said(name, server.url) == ("Baik, terima kasih.", Usage(120, 30))
    (received,) = server.received
    assert received.path == "/v1/chat/completions"
    assert received.body["model"] == "contoh-1"
    assert received.body["temperature"] == 0
    assert [message["role"] for message in received.body["messages"]] == ["system", "user"]


def test_the_name_of_a_model_may_have_a_colon() -> None:
    with model_server(writes("Baik.")) as server:
        said("qwen3:8b", server.url)
    assert server.received[0].body["model"] == "qwen3:8b"


def test_a_key_of_another_program_is_not_sent_to_a_server_named_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-milik-program-lain")
    with model_server(writes("Baik.")) as server:
        said("contoh-1", server.url, key=None)
    assert "sk-milik" not in server.received[0].authorization


def test_nothing_is_asked_twice_by_the_provider_itself() -> None:
    with model_server(refuses(500)) as server, pytest.raises(ModelFault, match="HTTP 500"):
        said("contoh-1", server.url)
    assert len(server.received) == 1


def test_a_fault_tells_neither_key_nor_address_nor_what_the_provider_says() -> None:
    refused = refuses(403, says=f"{KEY} is not allowed")
    with model_server(refused) as server, pytest.raises(ModelFault) as fault:
        said("contoh-1", server.url)
    assert str(fault.value) == "HTTP 403"


def test_a_variable_of_another_program_traces_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "ls-contoh")
    with model_server(writes("TIDAK_ADA")) as traces, model_server(writes("Baik.")) as server:
        monkeypatch.setenv("LANGSMITH_ENDPOINT", traces.url)
        said("contoh-1", server.url)
    assert not traces.received


def test_both_waits_end_the_request() -> None:
    with model_server(hangs) as server:
        model = langchain_model("contoh-1", server.url, KEY, 10, 4000)
        for waits in (Waits(first=0.2, whole=5), Waits(first=0, whole=0)):
            with pytest.raises(ModelFault, match="lambat") as fault:
                list(model.stream(ASKED, waits))
            assert fault.value.slow


@contextmanager
def ollama() -> Iterator[tuple[str, list[dict[str, object]]]]:
    """As much of Ollama's own protocol as one answer takes."""
    received: list[dict[str, object]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            received.append({"path": self.path, "authorization": self.headers.get("Authorization"), **body})
            self.send_response(200)
            self.send_header("Content-Type", "application/x-ndjson")
            self.end_headers()
            parts = [
                {"message": {"role": "assistant", "content": text}, "done": False} for text in ("Ba", "ik.")
            ]
            last = {"message": {"role": "assistant", "content": ""}, "done": True, "done_reason": "stop"}
            for part in (*parts, {**last, "prompt_eval_count": 7, "eval_count": 3}):
                self.wfile.write(
                    json.dumps({"model": "qwen3", "created_at": "2036", **part}).encode() + b"\n"
                )

        def log_message(self, *args: object) -> None:
            pass

    listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=listener.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.server_address[1]}", received
    finally:
        listener.shutdown()
        listener.server_close()


def test_ollama_is_asked_by_its_own_protocol_with_room_for_all_that_is_sent() -> None:
    with ollama() as (url, received):
        assert said("ollama:qwen3", url) == ("Baik.", Usage(7, 3))
    (asked,) = received
    assert (asked["path"], asked["model"], asked["think"]) == ("/api/chat", "qwen3", False)
    assert asked["options"] == {"num_ctx": 4000, "temperature": 0}
    assert asked["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("variables", "says"),
    [
        ({"TANYA_LLM": "entah:apa"}, "TANYA_LLM=entah:apa tidak dapat dipakai"),
        ({"TANYA_LLM": "tanpa-penyedia"}, "penyedia:model"),
        ({"TANYA_LLM": "groq:contoh"}, "pip install langchain-groq"),
        ({"TANYA_LLM_BASE_URL": "http://127.0.0.1:9/v1"}, "TANYA_LLM_BASE_URL tanpa TANYA_LLM"),
    ],
)
def test_a_setting_that_names_no_usable_model_is_told_in_one_line(
    variables: dict[str, str], says: str
) -> None:
    with pytest.raises(SettingsError, match=says) as fault:
        model_of(settings_from({"TANYA_LLM_API_KEY": KEY, **variables}))
    assert "\n" not in str(fault.value)
    assert KEY not in str(fault.value)


def test_a_missing_key_is_told_with_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(SettingsError, match="TANYA_LLM_API_KEY"):
        model_of(settings_from({"TANYA_LLM": "openai:contoh-1"}))


def test_nothing_set_is_no_model() -> None:
    assert model_of(settings_from({})) is None


def test_neither_key_nor_address_stands_in_what_settings_print(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    url = "http://orang:rahasia@contoh.example/v1"
    settings = settings_from({"TANYA_LLM": "x", "TANYA_LLM_BASE_URL": url, "TANYA_LLM_API_KEY": KEY})
    assert KEY not in repr(settings)
    assert "rahasia" not in repr(settings)
