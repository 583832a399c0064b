"""Browsing, searching, and reading the collection."""

import re

from playwright.sync_api import Page, expect

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


def test_the_tree_is_filtered_by_an_acronym_whose_words_the_title_writes_out(visiting: Visiting) -> None:
    page = visiting("/koleksi").page
    told = page.get_by_role("status").filter(has_text="dokumen")
    whole = told.inner_text()
    page.get_by_label("Saring menurut judul").fill("sakip")
    titles = page.locator(".branch").get_by_role("link")
    expect(titles.filter(has_text="Sistem Akuntabilitas Kinerja Instansi Pemerintah").first).to_be_visible()
    expect(titles.filter(has_text="Aparatur Sipil Negara")).to_have_count(0)
    page.get_by_label("Saring menurut judul").fill("")
    expect(told).to_have_text(whole)


def test_as_many_documents_are_counted_as_are_shown(visiting: Visiting) -> None:
    page = visiting("/koleksi").page
    expect(page.get_by_role("status").filter(has_text="dokumen")).to_be_visible()
    shown = page.locator(".branch").get_by_role("link", include_hidden=True).count()
    expect(page.get_by_role("status").filter(has_text="dokumen")).to_have_text(f"{shown} dokumen")


def test_words_are_searched_and_a_hit_leads_to_its_place(visiting: Visiting) -> None:
    page = visiting("/koleksi").page
    words = page.get_by_label("Cari kata dalam dokumen")
    words.fill("hasil reviu inspektorat kebun raya")
    words.press("Enter")
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


def test_a_document_is_read_on_from_its_beginning_to_its_end_and_back(visiting: Visiting) -> None:
    page = visiting("/baca/pp-71-2031").page
    onward = page.get_by_role("button", name="Berikutnya:")
    way = []
    expect(page.locator(".part h2")).to_have_text("Judul")
    while onward.count():
        way.append(page.locator(".part h2").inner_text())
        onward.click()
        expect(page.locator(".part h2")).not_to_have_text(way[-1])
    way.append(page.locator(".part h2").inner_text())
    assert way[:2] == ["Judul", "Menetapkan"]
    assert way[way.index("Pasal 1") :][:3] == ["Pasal 1", "Pasal 2", "Pasal 3"]
    for earlier in way[-2::-1]:
        page.get_by_role("button", name="Sebelumnya:").click()
        expect(page.locator(".part h2")).to_have_text(earlier)


def test_the_number_of_a_pasal_is_said_once(visiting: Visiting) -> None:
    page = visiting("/baca/pp-71-2031?letak=Pasal+2").page
    expect(page.locator(".part h2")).to_have_text("Pasal 2")
    expect(page.locator(".passage p").first).to_contain_text("Setiap pengelola")


def test_what_goes_on_behind_an_item_stands_below_its_words_and_not_below_its_label(page: Page) -> None:
    drawn = page.evaluate(
        "async lines => (await import('/assets/app/prose.js')).runs(lines).map((run) => run.depth)",
        [
            "(1) Laporan memuat:",
            "a. capaian; dan",
            "b. anggaran,",
            "yang dirinci menurut program.",
            "c. simpulan.",
            "Simpulan ditulis singkat.",
            "d. lampiran.",
            "Laporan itu ditandatangani pimpinan.",
            "(2) Laporan disampaikan tiap tahun.",
            "Penyampaiannya dicatat.",
            "Pasal 4",
            "(1) Laporan direviu.",
        ],
    )
    assert drawn == [0, 1, 1, 2, 1, 2, 1, 1, 0, 0, 0, 0]


def test_the_label_of_a_part_is_taken_off_its_words_however_often_it_stands_there(page: Page) -> None:
    def words(text: str, place: str) -> object:
        return page.evaluate(
            "async ([text, place]) => (await import('/assets/app/prose.js')).unlabelled(text, place)",
            [text, place],
        )

    assert words("BAB II BAB II KEWAJIBAN", "BAB II") == "KEWAJIBAN"
    assert words("Pasal 1\nIsi.", "BAB I Pasal 1") == "Isi."
    assert words("Pasal 10\nIsi.", "Pasal 1") == "Pasal 10\nIsi."
    assert words("KATA PENGANTAR\nPuji syukur.", "“KATA PENGANTAR”") == "Puji syukur."
    assert words("(2) Isi.", "Pasal 1 ayat (2)") == "(2) Isi."
    assert words("Menimbang", "Menimbang") == "Menimbang"


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
