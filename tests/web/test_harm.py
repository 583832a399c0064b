"""Words that mean harm are words: in questions, documents, addresses, and the history."""

from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.web.conftest import Visiting
from tests.web.papers import HARM
from tests.web.visit import Visit


def _unharmed(page: Page) -> None:
    assert page.evaluate("window.harmed") is None
    assert page.locator("main img[src='x'], main script, main [onerror], a[href^='javascript']").count() == 0


def test_a_question_is_shown_as_it_was_written(visit: Visit) -> None:
    visit.ask(f"apa itu {HARM} perjanjian kinerja")
    expect(visit.page.locator(".turn h2")).to_have_text(f"apa itu {HARM} perjanjian kinerja")
    _unharmed(visit.page)


def test_a_document_is_shown_as_it_was_written(visiting: Visiting) -> None:
    page = visiting("/koleksi?q=tombol+kuarsa").page
    hit = page.locator(".hits li", has_text="Tekan tombol kuarsa").first
    expect(hit).to_contain_text("onerror=")
    _unharmed(page)
    hit.get_by_role("link").click()
    expect(page.locator(".passage")).to_contain_text("tombol kuarsa")
    _unharmed(page)
    page.goto(page.url.split("/baca")[0] + "/koleksi")
    expect(page.locator(".branch", has_text="Panduan").last).to_contain_text("onerror=")
    _unharmed(page)


def test_an_address_is_only_read(visiting: Visiting) -> None:
    for path in (
        f"/?q={quote(HARM)}",
        f"/koleksi?q={quote(HARM)}",
        f"/baca/{quote(HARM, safe='')}",
        "/baca/%E0%A4%A",
    ):
        page = visiting(path).page
        expect(page.locator("#content")).to_be_visible()
        _unharmed(page)


def test_a_forged_history_is_only_read(visiting: Visiting) -> None:
    visit = visiting("/koleksi")
    page = visit.page
    answer = {
        "text": f"“{HARM}” [1]",
        "status": HARM,
        "citations": [],
        "warnings": [HARM],
        "follow_ups": [HARM],
        "model": None,
    }
    citation = {
        "number": 1,
        "locator": HARM,
        "title": HARM,
        "document": "javascript:harmed=1",
        "kind": HARM,
        "pages": [1],
        "quote": HARM,
    }
    turn = {
        "id": "x",
        "question": HARM,
        "sentences": [{"text": f"“{HARM}”", "citations": [1]}],
        "citations": [citation],
        "answer": answer,
    }
    page.evaluate(
        "held => localStorage.setItem('tanya.riwayat', JSON.stringify([held]))",
        {"id": "a", "at": 1, "turns": [turn]},
    )
    page.goto(visit.origin)
    page.get_by_role("button", name="Riwayat").click()
    page.get_by_role("dialog").get_by_role("button").filter(has_text="onerror").first.click()
    expect(page.locator("blockquote")).to_contain_text("onerror")
    page.locator(".mark").click()
    expect(page.locator(".source-pane")).to_contain_text("onerror")
    _unharmed(page)


def test_the_policy_stops_a_script_that_would_get_in(visit: Visit) -> None:
    page = visit.page
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.harmed=1\">')")
    page.evaluate(
        "const script = document.createElement('script');"
        "script.textContent = 'window.harmed=1';"
        "document.body.append(script);"
    )
    visit.until_fault("Content Security Policy")
    assert page.evaluate("window.harmed") is None
    visit.faults.clear()
