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
_POLICY = "default-src 'none'; script-src {tanya}; frame-src {tanya}; style-src 'none'; img-src data:"


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


def test_a_question_is_asked_on_the_portal_and_answered_with_its_proof(portal: Visit) -> None:
    page = portal.page
    assert not [url for url in portal.asked if "/bingkai" in url]
    page.get_by_role("button", name="Tanya peraturan").click()
    frame = _frame(page)
    frame.get_by_label("Pertanyaan", exact=True).fill(GARDEN)
    frame.get_by_label("Pertanyaan", exact=True).press("Enter")
    expect(frame.locator("blockquote")).to_contain_text("15 Februari")
    frame.locator(".mark").click()
    expect(frame.get_by_role("dialog", name="Sumber 1")).to_be_visible()
    expect(frame.get_by_role("link", name="Baca di dokumennya")).to_have_attribute("target", "_blank")


def test_it_wears_the_colour_and_the_name_that_the_portal_gives_it(portal: Visit) -> None:
    button = portal.page.get_by_role("button", name="Tanya peraturan")
    expect(button).to_have_css("background-color", "rgb(122, 31, 61)")
    button.click()
    expect(portal.page.get_by_role("dialog", name="Tanya SAKIP")).to_be_visible()
    send = _frame(portal.page).get_by_role("button", name="Tanya", exact=True)
    expect(send).to_have_css("background-color", "rgb(122, 31, 61)")


def test_it_closes_by_escape_inside_it_and_gives_the_focus_back(portal: Visit) -> None:
    page = portal.page
    page.get_by_role("button", name="Tanya peraturan").click()
    field = _frame(page).get_by_label("Pertanyaan", exact=True)
    field.focus()
    field.press("Escape")
    expect(page.get_by_role("dialog", name="Tanya SAKIP")).to_be_hidden()
    expect(page.get_by_role("button", name="Tanya peraturan")).to_be_visible()
    expect(page.locator("tanya-widget")).to_be_focused()


def test_the_portal_cannot_reach_into_its_frame(portal: Visit) -> None:
    page = portal.page
    page.get_by_role("button", name="Tanya peraturan").click()
    expect(_frame(page).locator("#question")).to_be_visible()
    frame = "document.querySelector('tanya-widget').shadowRoot.querySelector('iframe')"
    assert page.evaluate(f"{frame}.contentDocument") is None


def test_a_portal_that_is_not_named_shows_nothing_of_it(visiting: Visiting, address: str) -> None:
    with _portal() as (origin, shown):
        shown["policy"] = _POLICY.format(tanya=address)
        shown["page"] = f"<!doctype html><title>Portal</title><iframe src='{address}/bingkai'></iframe>"
        visit = visiting(at=origin, beside=address)
        visit.until_fault("frame-ancestors")
        expect(visit.page.frame_locator("iframe").locator("#question")).to_have_count(0)
        visit.faults.clear()
