"""What stays in the browser, and what leaves it by hand."""

import pytest
from playwright.sync_api import Page, expect

from tanya.assistant import Assistant
from tests.web.conftest import Serving, Visiting
from tests.web.visit import GARDEN, Visit

FORBIDDEN = """Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('no', 'SecurityError'); }
})"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


def test_a_conversation_is_found_again_after_a_reload(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    page.reload()
    expect(page.locator(".turn")).to_have_count(0)
    page.get_by_role("button", name="Riwayat").click()
    page.get_by_role("dialog").get_by_role("button", name=GARDEN).first.click()
    expect(page.locator("blockquote")).to_contain_text("15 Februari")
    page.locator(".mark").click()
    expect(page.locator(".source-pane .marked")).to_be_visible()


def test_the_history_is_cleared_and_switched_off(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    page.get_by_role("button", name="Riwayat").click()
    page.get_by_role("button", name="Hapus semua riwayat").click()
    page.get_by_role("button", name="Ya, hapus semuanya").click()
    expect(page.get_by_text("Belum ada percakapan yang tersimpan.")).to_be_visible()
    assert page.evaluate("localStorage.getItem('tanya.riwayat')") is None
    page.get_by_label("Simpan riwayat di peramban ini").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    visit.ask("apa itu perjanjian kinerja?")
    assert page.evaluate("localStorage.getItem('tanya.riwayat')") is None


def _kept(page: Page) -> list[str]:
    """The first questions of what this browser keeps."""
    told: list[str] = page.evaluate(
        "(JSON.parse(localStorage.getItem('tanya.riwayat')) ?? []).map((each) => each.turns[0].question)"
    )
    return told


def test_two_tabs_keep_what_both_were_asked(visit: Visit) -> None:
    other = Visit(visit.page.context.new_page(), visit.origin)
    other.page.goto(visit.origin)
    visit.ask(GARDEN)
    other.ask("apa itu perjanjian kinerja?")
    assert sorted(_kept(visit.page)) == sorted([GARDEN, "apa itu perjanjian kinerja?"])


def test_what_one_tab_clears_comes_back_in_no_other(visit: Visit) -> None:
    visit.ask(GARDEN)
    other = Visit(visit.page.context.new_page(), visit.origin)
    other.page.goto(visit.origin)
    visit.page.get_by_role("button", name="Riwayat").click()
    expect(visit.page.get_by_role("dialog").get_by_role("button", name=GARDEN).first).to_be_visible()
    other.page.get_by_role("button", name="Riwayat").click()
    other.page.get_by_role("button", name="Hapus semua riwayat").click()
    other.page.get_by_role("button", name="Ya, hapus semuanya").click()
    expect(visit.page.get_by_text("Belum ada percakapan yang tersimpan.")).to_be_visible()
    visit.page.keyboard.press("Escape")
    visit.page.get_by_role("button", name="Mulai baru").click()
    visit.ask("apa itu perjanjian kinerja?")
    assert _kept(visit.page) == ["apa itu perjanjian kinerja?"]


def test_the_page_says_what_of_a_question_is_kept_by_the_service_and_how_long(
    visiting: Visiting, serving: Serving, assistant: Assistant
) -> None:
    page = visiting(at=serving(assistant, TANYA_RETENTION_DAYS="31")).page
    expect(page.locator(".composer")).to_contain_text("Pertanyaan disimpan di server selama 31 hari")
    page.get_by_role("button", name="Riwayat").click()
    told = page.get_by_role("dialog")
    expect(told).to_contain_text("Riwayat ini tersimpan di peramban Anda.")
    expect(told).to_contain_text(
        "Pertanyaan, beserta daerah yang dipilih, juga disimpan di server selama 31 hari"
    )
    expect(told).to_contain_text("NIK, NIP, NPWP, nomor telepon, dan surel disamarkan")


@pytest.mark.parametrize("storage", [FORBIDDEN, FULL], ids=["forbidden", "full"])
def test_a_storage_that_is_forbidden_or_full_costs_nothing_but_the_history(
    visiting: Visiting, storage: str
) -> None:
    visit = visiting("/koleksi")
    page = visit.page
    page.add_init_script(storage)
    page.goto(visit.origin)
    visit.ask(GARDEN)
    expect(page.locator("blockquote")).to_contain_text("15 Februari")
    expect(page.get_by_text("Peramban ini tidak dapat menyimpan riwayat")).to_be_visible()


def test_spoilt_history_does_not_stop_the_page(visiting: Visiting) -> None:
    page = visiting("/koleksi").page
    for spoilt in ("{", '{"a": 1}', '[null, 7, {"id": "x"}]'):
        page.evaluate("text => localStorage.setItem('tanya.riwayat', text)", spoilt)
        page.goto(page.url.replace("/koleksi", "/"))
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_an_answer_is_copied_with_its_citations(visiting: Visiting) -> None:
    visit = visiting(permissions=["clipboard-read", "clipboard-write"])
    visit.ask(GARDEN)
    visit.page.get_by_role("button", name="Salin dengan kutipan").click()
    expect(visit.page.locator(".actions")).to_contain_text("Sudah disalin.")
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert "paling lambat tanggal 15 Februari.” [1]" in copied
    assert "[1] Pasal 2 ayat (2), PP Nomor 71 Tahun 2031 tentang" in copied
    assert f"{visit.origin}/baca/pp-71-2031?letak=Pasal+2+ayat+%282%29" in copied


def test_on_paper_stand_the_answer_and_where_it_is_proven_and_no_buttons(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    page.emulate_media(media="print")
    expect(page.locator("blockquote")).to_be_visible()
    expect(page.locator(".sources .print-only")).to_contain_text("/baca/pp-71-2031")
    for gone in (".bar", ".composer", ".actions", ".follow-ups"):
        expect(page.locator(gone)).to_be_hidden()


def test_the_page_speaks_english_and_remembers_it_while_the_law_stays_indonesian(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("button", name="Copy with citations")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "en"
    expect(page.locator("blockquote")).to_have_attribute("lang", "id")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Ask about bureaucratic reform and SAKIP regulations"
    )


def test_the_theme_is_chosen_and_remembered(visit: Visit) -> None:
    page = visit.page
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_role("button", name="Tema otomatis").click()
    page.get_by_role("button", name="Tema terang").click()
    page.reload()
    expect(page.get_by_role("button", name="Tema gelap")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light


def test_words_that_were_read_from_a_picture_are_badged_as_such(visiting: Visiting) -> None:
    visit = visiting("/koleksi")
    citation = {
        "number": 1,
        "document": "pp-71-2031",
        "kind": "naskah",
        "locator": "Pasal 2 ayat (2)",
        "title": "PP Nomor 71 Tahun 2031",
        "pages": [2],
        "quote": "(2) Laporan kinerja kebun raya disampaikan paling lambat tanggal 15 Februari.",
        "in_force": None,
        "confidence": 0.817,
        "superseded": True,
    }
    answer = {"status": "ANSWERED", "text": "", "citations": [citation], "warnings": [], "follow_ups": []}
    turn = {"id": "t", "question": "Kapan?", "sentences": [], "citations": [citation], "answer": answer}
    held = [{"id": "c", "at": 1, "turns": [turn]}]
    visit.page.evaluate("held => localStorage.setItem('tanya.riwayat', JSON.stringify(held))", held)
    visit.page.goto(visit.origin)
    visit.page.get_by_role("button", name="Riwayat").click()
    visit.page.get_by_role("dialog").get_by_role("button", name="Kapan?").first.click()
    badges = visit.page.locator(".sources .badge")
    expect(badges).to_have_text(["Belum diverifikasi", "Bunyi sebelum diubah", "Hasil OCR 81%"])
