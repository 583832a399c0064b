"""Asking on the page."""

from playwright.sync_api import Page, expect

from tests.web.conftest import Visiting
from tests.web.visit import COMPARED, GARDEN, Visit, until

DIGEST = "apa saja komponen evaluasi AKIP menurut PermenPANRB 12/2015?"


def test_an_answer_shows_its_proof_and_its_number_opens_the_source_beside_it(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    expect(page.locator("blockquote")).to_contain_text("paling lambat tanggal 15 Februari")
    page.get_by_role("button", name="Sumber 1: Pasal 2 ayat (2)").click()
    pane = page.get_by_role("complementary", name="Sumber 1")
    expect(pane.locator(".marked")).to_contain_text("(2) Laporan kinerja kebun raya disampaikan")
    expect(pane.locator(".passage")).to_contain_text("(1) Setiap pengelola kebun raya wajib")
    expect(pane.locator(".passage")).to_contain_text("capaian anggaran")


def test_the_source_shows_the_page_with_the_passage_marked(visit: Visit) -> None:
    visit.ask(GARDEN)
    visit.page.locator(".mark").first.click()
    picture = visit.page.get_by_role("img", name="Gambar halaman 2; Pasal 2 ayat (2) ditandai.")
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("naturalWidth", 800)
    visit.page.get_by_role("button", name="Perbesar").click()
    expect(visit.page.locator(".picture-room .size-1")).to_be_visible()
    assert any("locator=Pasal+2+ayat" in url for url in visit.asked if ".png" in url)


_LEFT_AS_IT_COMES = """() => {
    window.made = [];
    window.gone = [];
    const [make, drop] = [URL.createObjectURL, URL.revokeObjectURL];
    URL.createObjectURL = (blob) => {
        window.made.push(make.call(URL, blob));
        document.querySelector('.source-pane .close').click();
        return window.made.at(-1);
    };
    URL.revokeObjectURL = (url) => { window.gone.push(url); drop.call(URL, url); };
}"""


def test_a_picture_that_comes_when_nobody_looks_any_more_is_let_go(visit: Visit) -> None:
    visit.ask(GARDEN)
    visit.page.evaluate(_LEFT_AS_IT_COMES)
    visit.page.locator(".mark").first.click()
    expect(visit.page.locator(".source-pane")).to_have_count(0)
    # It is let go by what ends with the pane, a moment after the pane is gone.
    until(visit.page, "window.gone.length > 0")
    made, gone = visit.page.evaluate("[window.made, window.gone]")
    assert len(made) == 1
    assert gone == made


def test_neighbours_of_the_source_can_be_read_and_the_source_closes_by_escape(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    mark = page.locator(".mark").first
    mark.click()
    page.get_by_role("button", name="Berikutnya: Pasal 3").click()
    expect(page.locator(".source-pane .passage")).to_contain_text("direviu oleh inspektorat")
    page.keyboard.press("Escape")
    expect(page.locator(".source-pane")).to_have_count(0)
    expect(mark).to_be_focused()


def test_on_a_phone_the_source_is_a_sheet_and_nothing_is_wider_than_the_screen(visiting: Visiting) -> None:
    visit = visiting(phone=True)
    visit.ask(GARDEN)
    page = visit.page
    page.locator(".mark").first.tap()
    sheet = page.get_by_role("dialog", name="Sumber 1")
    expect(sheet.locator(".marked")).to_be_visible()
    expect(sheet.get_by_role("img")).to_have_js_property("complete", True)
    sheet.evaluate("sheet => sheet.scrollTo(0, sheet.scrollHeight)")
    assert sheet.evaluate("sheet => sheet.scrollTop") > 0
    expect(sheet.get_by_role("heading", name="Sumber 1")).to_be_in_viewport()
    expect(sheet.get_by_role("button", name="Tutup")).to_be_in_viewport(ratio=1)
    sheet.get_by_role("button", name="Tutup").tap()
    expect(sheet).to_have_count(0)
    visit.ask(COMPARED)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_comparison_is_a_table_with_the_columns_compared(visit: Visit) -> None:
    visit.ask(COMPARED)
    table = visit.page.get_by_role("table", name="Perbandingan")
    expect(table.get_by_role("columnheader").nth(0)).to_have_text("PP Nomor 71 Tahun 2031")
    expect(table.get_by_role("columnheader").nth(1)).to_have_text("PP Nomor 72 Tahun 2031")
    expect(table.get_by_role("cell").nth(0)).to_contain_text("15 Februari")
    expect(table.get_by_role("cell").nth(1)).to_contain_text("31 Maret")
    expect(visit.page.locator(".sentence")).to_have_count(0)


def test_what_is_doubtful_is_said_before_the_quotes(visit: Visit) -> None:
    visit.ask("Permen PANRB 12/2015 masih berlaku?")
    page = visit.page
    doubts = page.locator(".doubts")
    expect(doubts).to_contain_text("Perhatian:")
    below = page.locator("blockquote").first.bounding_box()
    above = doubts.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]


def test_badges_say_what_a_source_is_and_who_revoked_it(visit: Visit) -> None:
    visit.ask(DIGEST)
    source = visit.page.locator(".sources li").first
    expect(source).to_contain_text("Ringkasan")
    expect(source).to_contain_text("Dicabut oleh PermenPANRB 88/2021")
    visit.ask(GARDEN)
    expect(visit.page.locator(".turn").last.locator(".sources li").first).to_contain_text(
        "Belum diverifikasi"
    )


def test_the_badge_of_a_glossary_entry_is_not_the_catalogues(visit: Visit) -> None:
    visit.ask("apa kepanjangan RB?")
    source = visit.page.locator(".sources li").first
    expect(source.locator(".badge")).to_have_text(["Glosarium"])


def test_a_badge_tells_today_only_where_today_was_asked_about(visit: Visit) -> None:
    page = visit.page
    page.locator(".choices summary").click()
    page.get_by_label("Menurut peraturan yang berlaku per tanggal").fill("2016-06-01")
    visit.ask(DIGEST)
    source = page.locator(".sources li").first
    expect(source).to_contain_text("Berlaku")
    expect(source).not_to_contain_text("Dicabut")


def test_what_is_not_found_is_said_plainly(visit: Visit) -> None:
    visit.ask("bunyi pasal 99 PP 71/2031")
    expect(visit.page.locator(".doubts")).to_contain_text("Ketentuan itu tidak ada.")
    expect(visit.page.locator(".sources")).to_have_count(0)


def test_a_follow_up_asks_and_takes_the_focus_along(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    page.get_by_role("button", name="Bunyi lengkap Pasal 2 PP Nomor 71 Tahun 2031").click()
    heading = page.get_by_role("heading", name="Bunyi lengkap Pasal 2 PP Nomor 71 Tahun 2031")
    expect(heading).to_be_focused()
    expect(page.locator(".turn").last.locator(".actions")).to_be_visible()


def test_earlier_questions_go_along_and_region_and_day_too(visit: Visit) -> None:
    page = visit.page
    visit.ask(GARDEN)
    page.locator(".choices summary").click()
    page.get_by_label("Daerah", exact=True).fill("Kota Metro")
    page.get_by_label("Menurut peraturan yang berlaku per tanggal").fill("2031-06-01")
    with page.expect_request("**/v1/ask") as sent:
        visit.ask("kalau reviunya?")
    assert sent.value.post_data_json == {
        "question": "kalau reviunya?",
        "context": [GARDEN],
        "region": "Kota Metro",
        "as_of": "2031-06-01",
    }
    expect(page.locator(".turn").last).to_contain_text(
        "Kota Metro · Menurut peraturan yang berlaku per 1 Juni 2031"
    )


def test_the_whole_answer_is_announced_to_who_cannot_see_it(visit: Visit) -> None:
    visit.ask(GARDEN)
    live = visit.page.locator("[aria-live=polite]")
    expect(live).to_contain_text("Mencari di dokumen…")
    expect(live).to_contain_text("Jawaban selesai dengan 1 sumber")


def test_the_address_can_carry_a_question_which_nobody_asks_unseen(visiting: Visiting) -> None:
    visit = visiting("/?q=apa+itu+SAKIP")
    expect(visit.page.get_by_label("Pertanyaan", exact=True)).to_have_value("apa itu SAKIP")
    assert not [url for url in visit.asked if url.endswith("/v1/ask")]


def test_shift_and_enter_begins_a_new_line(page: Page) -> None:
    field = page.get_by_label("Pertanyaan", exact=True)
    field.fill("apa itu")
    field.press("Shift+Enter")
    field.type("SAKIP")
    expect(field).to_have_value("apa itu\nSAKIP")
    expect(page.locator(".turn")).to_have_count(0)
