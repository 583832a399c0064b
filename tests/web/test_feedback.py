"""Samples, comparison by form, and feedback: what the rest of /v1 gives the page."""

from playwright.sync_api import expect

from tests.web.conftest import Visiting
from tests.web.visit import GARDEN, Visit


def test_the_empty_page_offers_questions_that_this_build_answers(visit: Visit) -> None:
    page = visit.page
    samples = page.locator(".samples button")
    expect(samples.first).to_be_visible()
    asked = samples.first.inner_text()
    samples.first.click()
    expect(page.get_by_role("heading", name=asked)).to_be_focused()
    expect(page.locator(".sources li").first).to_be_visible()


def test_regions_that_are_known_are_offered(visit: Visit) -> None:
    visit.page.locator(".choices summary").click()
    expect(visit.page.locator("#regions option[value='Kota Metro']")).to_have_count(1)


def test_two_regulations_are_compared_by_form_with_their_sources(visiting: Visiting) -> None:
    page = visiting("/banding").page
    page.get_by_label("Yang pertama").fill("PP 71/2031")
    page.get_by_label("Yang kedua").fill("PP 72/2031")
    page.get_by_label("Tentang").fill("batas waktu penyampaian laporan kinerja")
    page.get_by_role("main").get_by_role("button", name="Bandingkan").click()
    table = page.get_by_role("table", name="Perbandingan")
    expect(table.get_by_role("columnheader").nth(1)).to_have_text("PP Nomor 72 Tahun 2031")
    page.locator(".mark").first.click()
    expect(page.locator(".source-pane .passage")).to_contain_text("kebun raya")
    page.reload()
    expect(table).to_be_visible()


def test_a_helpful_answer_takes_one_press(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    with page.expect_response("**/v1/feedback") as given:
        page.get_by_role("button", name="Ya", exact=True).click()
    assert given.value.request.post_data_json["verdict"] == "up"
    assert given.value.ok
    expect(page.get_by_text("Terima kasih, masukan Anda sudah diterima.").first).to_be_visible()


def test_an_answer_that_did_not_help_is_given_reasons_and_words(visit: Visit) -> None:
    visit.ask(GARDEN)
    page = visit.page
    page.get_by_role("button", name="Tidak", exact=True).click()
    expect(page.get_by_label("Pasal atau ayatnya keliru")).to_be_focused()
    page.get_by_label("Kurang lengkap").check()
    page.get_by_label("Keterangan").fill("Tanggal reviu tidak disebut.")
    with page.expect_response("**/v1/feedback") as given:
        page.get_by_role("button", name="Kirim").click()
    sent = given.value.request.post_data_json
    assert (sent["verdict"], sent["reasons"]) == ("down", ["kurang lengkap"])
    assert sent["comment"] == "Tanggal reviu tidak disebut."
    assert given.value.ok
    expect(page.locator(".why")).to_have_count(0)
