"""Browsing, searching, and reading the collection."""

import re

from playwright.sync_api import expect

from tests.web.conftest import Visiting


def test_the_collection_is_a_tree_of_kinds_with_what_each_document_is(visiting: Visiting) -> None:
    page = visiting("/koleksi").page
    official = page.locator(".branch", has=page.get_by_role("heading", name="Naskah resmi"))
    expect(official.get_by_role("link")).to_have_count(2)
    digests = page.locator(".branch", has=page.get_by_role("heading", name="Ringkasan"))
    digests.get_by_role("heading", name="PermenPANRB").click()
    expect(
        digests.get_by_role("listitem").filter(has_text="PermenPANRB Nomor 12 Tahun 2015")
    ).to_contain_text("Dicabut oleh PermenPANRB 88/2021")


def test_the_collection_is_asked_for_anew_after_a_while_and_not_before(visiting: Visiting) -> None:
    visit = visiting("/koleksi")
    page = visit.page

    def come_back() -> int:
        page.get_by_role("link", name="Tanya", exact=True).click()
        page.get_by_role("link", name="Koleksi", exact=True).click()
        expect(page.get_by_role("heading", name="Naskah resmi")).to_be_visible()
        return len([url for url in visit.asked if "/v1/documents?" in url])

    first = come_back()
    assert come_back() == first
    page.evaluate("() => { const now = Date.now; Date.now = () => now() + 120_000; }")
    assert come_back() == 2 * first


def test_the_tree_is_filtered_by_the_words_of_a_title(visiting: Visiting) -> None:
    page = visiting("/koleksi").page
    page.get_by_label("Saring menurut judul").fill("museum laporan")
    expect(page.get_by_text("1 dokumen")).to_be_visible()
    expect(page.locator(".branch").get_by_role("link")).to_have_count(1)


def test_words_are_searched_and_a_hit_leads_to_its_place(visiting: Visiting) -> None:
    page = visiting("/koleksi").page
    page.get_by_label("Cari kata dalam dokumen").fill("hasil reviu inspektorat kebun raya")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Pasal 3").first.click()
    expect(page).to_have_url(re.compile(r"/baca/pp-71-2031\?letak=Pasal\+3"))
    expect(page.locator(".passage")).to_contain_text("direviu oleh inspektorat")


def test_a_document_is_read_by_its_table_of_contents(visiting: Visiting) -> None:
    page = visiting("/baca/pp-71-2031").page
    contents = page.get_by_role("navigation", name="Daftar isi")
    contents.get_by_role("link", name="Pasal 2").click()
    heading = page.get_by_role("heading", name="Pasal 2")
    expect(heading).to_be_focused()
    expect(contents.get_by_role("link", name="Pasal 2")).to_have_attribute("aria-current", "location")
    expect(page.get_by_role("img")).to_be_visible()
    page.get_by_role("button", name="Berikutnya: Pasal 3").click()
    expect(page.get_by_role("heading", name="Pasal 3")).to_be_focused()
    page.go_back()
    expect(heading).to_be_visible()


def test_a_document_of_a_region_has_slashes_in_its_address(visiting: Visiting) -> None:
    page = visiting("/baca/daerah/kota-metro-2018").page
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kota Metro 2018")
    expect(page.locator(".passage")).to_be_visible()


def test_a_digest_says_that_it_is_not_official(visiting: Visiting) -> None:
    page = visiting("/baca/permenpanrb-12-2015?jenis=ringkasan").page
    expect(page.get_by_text("Ringkasan, bukan naskah resmi. Periksa naskahnya")).to_be_visible()


def test_a_document_that_is_not_held_is_said_to_be_missing(visiting: Visiting) -> None:
    page = visiting("/baca/pp-1-1900").page
    expect(page.get_by_role("alert")).to_contain_text("Dokumen itu tidak ada di koleksi.")


def test_going_to_the_collection_and_back_keeps_the_conversation(visiting: Visiting) -> None:
    visit = visiting()
    visit.ask("apa itu perjanjian kinerja?")
    page = visit.page
    page.get_by_role("link", name="Koleksi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Koleksi")
    page.get_by_role("link", name="Tanya", exact=True).click()
    expect(page.get_by_role("heading", name="apa itu perjanjian kinerja?")).to_be_visible()
