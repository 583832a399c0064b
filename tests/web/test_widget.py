"""The widget on a portal of another origin."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tanya.assistant import Assistant
from tests.web.conftest import Serving, Visiting
from tests.web.visit import GARDEN, Visit

# As strict as a portal can be: no style of its own in the page, nothing but tanya's script and frame.
_POLICY = "default-src 'none'; script-src {tanya}; frame-src {tanya}; style-src 'none'"


@contextmanager
def _portal() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a portal, and its page and policy, which may be set later."""
    shown: dict[str, str] = {}

    class Portal(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = shown["page"].encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", shown["policy"])
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Portal) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://localhost:{server.server_port}", shown
        server.shutdown()
        thread.join(5)


@pytest.fixture
def portal(visiting: Visiting, serving: Serving, assistant: Assistant) -> Iterator[Visit]:
    """A visit of a portal with the widget on it."""
    with _portal() as (origin, shown):
        tanya = serving(assistant, TANYA_ALLOWED_ORIGINS=origin)
        shown["policy"] = _POLICY.format(tanya=tanya)
        shown["page"] = (
            "<!doctype html><html lang=id><title>Portal</title><link rel=icon href='data:,'><h1>Portal</h1>"
            f"<script src='{tanya}/widget.js' defer data-accent='#7a1f3d' data-title='Tanya SAKIP'></script>"
        )
        yield visiting(at=origin, beside=tanya)


def _frame(page: Page) -> FrameLocator:
    return page.frame_locator("tanya-widget iframe")
