"""What the page makes of a stream that is cut, or spoilt, on its way."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tanya.assistant import Assistant
from tests.web.conftest import Serving, Visiting
from tests.web.test_states import Halting
from tests.web.visit import GARDEN


class Line:
    """A line to a service, byte for byte, until it is cut."""

    def __init__(self, service: str) -> None:
        parts = urlsplit(service)
        self._service = (parts.hostname or "", parts.port or 0)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._take, daemon=True).start()

    def cut(self) -> None:
        """Every connection that is open now; the next ones go through."""
        while self._open:
            end = self._open.pop()
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def close(self) -> None:
        # A plain close would leave accept() waiting.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def _take(self) -> None:
        with suppress(OSError):
            while True:
                here, _ = self._listener.accept()
                there = socket.create_connection(self._service)
                self._open += [here, there]
                for pair in ((here, there), (there, here)):
                    threading.Thread(target=_carry, args=pair, daemon=True).start()


def _carry(giver: socket.socket, taker: socket.socket) -> None:
    with suppress(OSError):
        while said := giver.recv(65_536):
            taker.sendall(said)
        taker.shutdown(socket.SHUT_WR)


@pytest.fixture
def halting(assistant: Assistant) -> Iterator[Halting]:
    halting = Halting(assistant)
    yield halting
    halting.go.set()


@pytest.fixture
def line(serving: Serving, halting: Halting) -> Iterator[Line]:
    with closing(Line(serving(halting))) as line:
        yield line


def _ask(page: Page) -> None:
    field = page.get_by_label("Pertanyaan", exact=True)
    field.fill(GARDEN)
    field.press("Enter")


def test_a_connection_that_is_cut_ends_the_turn_keeps_what_was_proven_and_can_be_tried_again(
    visiting: Visiting, line: Line, halting: Halting
) -> None:
    page = visiting(at=line.address).page
    _ask(page)
    expect(page.locator("blockquote")).to_contain_text("15 Februari")
    line.cut()
    expect(page.get_by_role("alert")).to_contain_text("Layanan tidak terjangkau")
    expect(page.get_by_text("jawabannya belum lengkap")).to_be_visible()
    expect(page.locator(".pulse")).to_have_count(0)
    halting.go.set()
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator(".actions")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize(
    ("kind", "body"),
    [("text/event-stream", "event: status\ndata: {potong\n\n"), ("application/json", '{"status": "ANSW')],
)
def test_an_answer_that_came_spoilt_ends_the_turn(visiting: Visiting, kind: str, body: str) -> None:
    def spoil(route: Route) -> None:
        route.fulfill(status=200, content_type=kind, body=body)

    page = visiting().page
    page.route("**/v1/ask", spoil)
    _ask(page)
    expect(page.get_by_role("alert")).to_contain_text("Layanan tidak terjangkau")
    expect(page.get_by_role("button", name="Tanya", exact=True)).to_be_visible()
