"""The administrators' page in a real browser: documents in, indexes, how well they were read, review."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from api.admin.receiving import MAX_FILE, MAX_FILES
from api.admin.uploads import MAX_UPLOAD
from tanya.state.database import State
from tanya.state.records import Scope, Verdict
from tests.api.access.house import opened, settings_of
from tests.api.admin.bureau import BOATS, Bureau, bureau_of, home_with_boats
from tests.keeping import kept
from tests.web.conftest import Visiting
from tests.web.test_access_for_all import LOOKS, _clean
from tests.web.visit import Visit, until

ASKER = "key:k_budi"
GAPPED = BOATS.replace("NOMOR 8", "NOMOR 6").replace("Pasal 2", "Pasal 4").replace("erahu", "ermaga")
PLACES = ("dokumen", "indeks", "mutu", "tinjauan")


@dataclass(frozen=True)
class Admin:
    bureau: Bureau
    visiting: Visiting

    def visit(self, section: str, **look: object) -> Visit:
        """The section, with an administrator's key in the browser."""
        return visit_with(self.visiting, str(self.bureau.client.base_url), self.secret, section, **look)

    @property
    def secret(self) -> str:
        return str(self.bureau.client.headers["authorization"]).removeprefix("Bearer ")


def visit_with(visiting: Visiting, at: str, secret: str, section: str, **look: object) -> Visit:
    kept_there = {"name": "tanya.kunci", "value": f'"{secret}"'}
    state = {"cookies": [], "origins": [{"origin": at, "localStorage": [kept_there]}]}
    return visiting(f"/pengelola#{section}", at=at, storage_state=state, **look)


@pytest.fixture(scope="module")
def bureau(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bureau]:
    with bureau_of(home_with_boats(tmp_path_factory.mktemp("pengelola"))) as bureau:
        bureau.upload(("perahu.md", BOATS.encode()), ("celah.md", GAPPED.encode()))
        bureau.load("perahu.md", "celah.md")
        _ask_and_complain(bureau.state)
        yield bureau


def _ask_and_complain(state: State) -> None:
    one = kept("j_perahu2222", ASKER, datetime.now(UTC), tenant="dinas")
    asked = replace(one, question="Kapan perahu didaftarkan?", citations=("pp-8-2031 Pasal 2",))
    state.answers.keep(asked)
    state.feedback.give(ASKER, asked.answer_id, Verdict.DOWN, ["kurang lengkap"], "tarifnya tidak disebut")


@pytest.fixture
def admin(bureau: Bureau, visiting: Visiting) -> Admin:
    return Admin(bureau, visiting)


def test_a_document_is_chosen_sent_loaded_and_the_bad_one_beside_it_is_said(
    admin: Admin, tmp_path: Path
) -> None:
    good, bad = tmp_path / "rakit.md", tmp_path / "laman.pdf"
    good.write_text(BOATS.replace("NOMOR 8", "NOMOR 9").replace("erahu", "akit"))
    bad.write_text("<!doctype html><title>Masuk</title>")
    page = admin.visit("dokumen").page
    page.get_by_label("Pilih berkas").set_input_files([good, bad])
    expect(page.get_by_text("2 berkas,")).to_be_visible()
    page.get_by_role("button", name="Unggah dan muat").click()
    expect(page.get_by_role("alert")).to_contain_text("isinya halaman web (HTML), bukan PDF")
    expect(page.locator(".job")).to_contain_text("Selesai", timeout=90_000)
    expect(page.locator(".job")).to_contain_text("langsung dipakai")
    row = page.locator(".held li", has_text="rakit.md")
    expect(row).to_contain_text("pp-9-2031")
    expect(row).to_contain_text("Sudah di indeks")


def test_a_loading_at_work_is_shown_and_can_be_called_off(admin: Admin) -> None:
    page = admin.visit("dokumen").page
    page.get_by_role("button", name="Perbarui indeks").click()
    page.get_by_role("button", name="Batalkan pemuatan").click()
    expect(page.locator(".job")).to_contain_text("Dibatalkan", timeout=60_000)
    page.get_by_role("button", name="Perbarui indeks").click()
    expect(page.locator(".job")).to_contain_text("Tidak ada yang berubah", timeout=60_000)


def test_how_well_what_was_just_loaded_was_read_is_shown_though_nothing_is_amiss(
    admin: Admin, tmp_path: Path
) -> None:
    good = tmp_path / "sampan.md"
    good.write_text(BOATS.replace("NOMOR 8", "NOMOR 11").replace("erahu", "ampan"))
    page = admin.visit("dokumen").page
    page.get_by_label("Pilih berkas").set_input_files(good)
    page.get_by_role("button", name="Unggah dan muat").click()
    job = page.locator(".job", has_text="1 berkas termuat")
    job.get_by_role("link", name="Lihat mutu bacaannya").click(timeout=90_000)
    expect(page.locator(".checked > li")).to_have_count(1, timeout=60_000)
    expect(page.locator(".checked")).to_contain_text("PP Nomor 11 Tahun 2031")
    page.get_by_role("link", name="Lihat semua dokumen").click()
    expect(page.locator(".checked")).to_contain_text("pasal tidak ditemukan: 2, 3", timeout=60_000)
    expect(page.locator(".checked")).not_to_contain_text("PP Nomor 11 Tahun 2031")


@pytest.mark.parametrize("and_document", [True, False])
def test_a_file_is_taken_away_and_its_document_with_it_where_that_is_wanted(
    admin: Admin, *, and_document: bool
) -> None:
    text = BOATS.replace("NOMOR 8", "NOMOR 13").replace("erahu", "iduk")
    admin.bureau.upload(("biduk.md", text.encode()))
    admin.bureau.load("biduk.md")
    page = admin.visit("dokumen").page
    page.get_by_role("button", name="Hapus biduk.md").click()
    dialog = page.get_by_role("dialog", name="Hapus berkas ini?")
    dialog.get_by_label("Keluarkan juga dokumennya").set_checked(and_document)
    with page.expect_response("**/uploads/biduk.md") as removed:
        dialog.get_by_role("button", name="Hapus").click()
    assert removed.value.status == 204
    expect(page.locator(".held li", has_text="biduk.md")).to_have_count(0)
    if and_document:
        expect(page.get_by_role("button", name="Batalkan pemuatan")).to_be_visible()
        admin.bureau.over(str(admin.bureau.client.get("/v1/admin/jobs").json()["items"][0]["id"]))
    admin.bureau.until_answering()
    left = admin.bureau.client.get("/v1/documents/pp-13-2031").status_code
    assert left == (404 if and_document else 200)


def test_another_index_is_chosen_after_a_question(admin: Admin) -> None:
    newest = admin.bureau.served()
    page = admin.visit("indeks").page
    page.get_by_role("button", name="Kembali ke indeks sebelumnya").click()
    dialog = page.get_by_role("dialog", name="Pakai indeks ini?")
    dialog.get_by_role("button", name="Pakai").click()
    expect(dialog.get_by_role("status")).to_contain_text("Memeriksa keutuhan indeks", timeout=500)
    expect(page.locator(".done")).to_contain_text("Sekarang dipakai", timeout=60_000)
    assert admin.bureau.served() < newest
    expect(page.locator(".build[aria-current]")).to_contain_text(admin.bureau.served())
    page.get_by_role("button", name=f"Pakai {newest}").click()
    dialog.get_by_role("button", name="Pakai").click()
    expect(page.locator(".build[aria-current]")).to_contain_text(newest, timeout=60_000)


def test_an_index_is_checked(admin: Admin) -> None:
    page = admin.visit("indeks").page
    page.get_by_role("button", name=f"Periksa {admin.bureau.served()}").click()
    expect(page.locator(".build[aria-current]").get_by_text("Utuh", exact=True)).to_be_visible(timeout=60_000)


def test_how_well_each_document_was_read_is_shown(admin: Admin) -> None:
    page = admin.visit("mutu").page
    expect(page.locator(".checked")).to_contain_text("pasal tidak ditemukan: 2, 3", timeout=60_000)
    page.get_by_label("Hanya yang perlu diperiksa").uncheck()
    expect(page.get_by_role("heading", name=re.compile("PP Nomor 8 Tahun 2031"))).to_be_visible()


def test_a_question_is_looked_at_with_its_evidence_marked_and_exported(admin: Admin) -> None:
    page = admin.visit("tinjauan").page
    card = page.locator(".review > li")
    expect(card).to_contain_text("tarifnya tidak disebut")
    card.locator("summary").click()
    expect(card.locator(".passage")).to_contain_text("5 Mei")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Unduh sebagai kasus evaluasi").click()
    assert "Kapan perahu didaftarkan?" in saving.value.path().read_text()
    card.get_by_role("button", name="Selesai ditinjau").click()
    expect(card.get_by_role("button", name="Buka lagi")).to_be_visible()
    page.get_by_label("Keadaan").select_option("true")
    expect(card).to_contain_text("Ditinjau")
    card.get_by_role("button", name="Buka lagi").click()
    expect(card.get_by_role("button", name="Selesai ditinjau")).to_be_visible()


def test_a_question_is_asked_again_in_the_setting_it_was_asked_in(admin: Admin) -> None:
    one = kept("j_sesudah222222", ASKER, datetime.now(UTC), tenant="dinas")
    setting = {"context": ("Kapan perahu didaftarkan?",), "region": "Kota Metro", "as_of": date(2031, 6, 1)}
    admin.bureau.state.answers.keep(
        replace(one, question="kalau sesudah itu & lewat?", status="NO_EVIDENCE", citations=(), **setting)
    )
    page = admin.visit("tinjauan").page
    card = page.locator(".review > li", has_text="kalau sesudah itu")
    card.get_by_role("link", name="Tanyakan lagi").click()
    expect(page.get_by_label("Pertanyaan", exact=True)).to_have_value("kalau sesudah itu & lewat?")
    expect(page.get_by_text("Sesudah pertanyaan: “Kapan perahu didaftarkan?”")).to_be_visible()
    expect(page.locator(".choices summary")).to_contain_text("Kota Metro")
    with page.expect_request("**/v1/ask") as asking:
        page.keyboard.press("Tab")
        page.get_by_role("button", name="Tanya", exact=True).click()
    sent = asking.value.post_data_json
    assert sent["context"] == ["Kapan perahu didaftarkan?"]
    assert (sent["region"], sent["as_of"]) == ("Kota Metro", "2031-06-01")
    admin.bureau.state.delete(ASKER)
    _ask_and_complain(admin.bureau.state)


def test_a_key_that_was_given_can_be_forgotten_in_every_section(admin: Admin, visiting: Visiting) -> None:
    address = str(admin.bureau.client.base_url)
    page = visiting("/pengelola#dokumen", at=address).page
    prompt = page.get_by_role("dialog", name="Kunci API diperlukan")
    prompt.get_by_label("Kunci API").fill(admin.secret)
    prompt.get_by_label("Kunci API").press("Enter")
    expect(page.get_by_role("heading", name="Berkas di server")).to_be_visible()
    page.get_by_role("button", name="Lupakan kunci").click()
    expect(prompt).to_be_visible()


def test_who_has_no_rights_is_told_which_and_can_give_another_key(visiting: Visiting, tmp_path: Path) -> None:
    with opened(tmp_path, rate_per_key=settings_of(tmp_path).rate_per_key) as house:
        secret = house.key(Scope.ASK)["Authorization"].removeprefix("Bearer ")
        page = visit_with(visiting, str(house.client.base_url), secret, "dokumen").page
        expect(page.get_by_role("heading", name="Kunci ini bukan kunci pengelola")).to_be_visible()
        page.get_by_role("button", name="Pakai kunci lain").click()
        prompt = page.get_by_role("dialog", name="Kunci API diperlukan")
        prompt.get_by_label("Kunci API").fill(house.key(Scope.ADMIN)["Authorization"].removeprefix("Bearer "))
        prompt.get_by_label("Kunci API").press("Enter")
        expect(page.get_by_role("heading", name="Dokumen", exact=True)).to_be_visible()


@pytest.mark.parametrize("look", LOOKS)
def test_every_section_is_clean(admin: Admin, look: dict[str, bool]) -> None:
    page = admin.visit("dokumen", **look).page
    for section in PLACES:
        page.goto(f"{admin.bureau.client.base_url}/pengelola#{section}")
        expect(page.locator(".card, .checked").first).to_be_visible(timeout=30_000)
        _clean(page)
        _fits(page)


@pytest.mark.parametrize("look", LOOKS)
def test_what_asks_before_a_file_is_taken_away_is_clean(admin: Admin, look: dict[str, bool]) -> None:
    page = admin.visit("dokumen", **look).page
    page.get_by_role("button", name="Hapus perahu.md").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    _clean(page)
    _fits(page)
    page.get_by_role("button", name="Batal").click()
    expect(page.locator(".held li", has_text="perahu.md")).to_be_visible()


def _fits(page: Page) -> None:
    wide = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide[0] <= wide[1]


def test_the_sections_are_gone_through_by_keyboard_alone(admin: Admin) -> None:
    page = admin.visit("dokumen").page
    expect(page.get_by_role("heading", name="Berkas di server")).to_be_visible()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") == "#tinjauan":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Tinjauan", exact=True)).to_be_visible()
    expect(page.locator("#content")).to_be_focused()
    expect(page).to_have_title("Tinjauan · tanya")


def _of_size(path: Path, size: int) -> Path:
    """A file that says to be so long; nothing of it lies on the disk."""
    with path.open("wb") as file:
        file.truncate(size)
    return path


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ([1] * (MAX_FILES + 1), "Paling banyak 50 berkas sekali unggah; yang dipilih 51."),
        ([MAX_FILE + 1_000_000], "0.pdf berukuran 201 MB; paling besar 200 MB per berkas."),
        ([MAX_UPLOAD // 3 + 1] * 3, "Jumlahnya 500 MB; harus kurang dari 500 MB sekali unggah."),
    ],
)
def test_what_is_more_than_the_service_takes_is_said_before_it_is_sent(
    admin: Admin, tmp_path: Path, sizes: list[int], said: str
) -> None:
    files = [_of_size(tmp_path / f"{number}.pdf", size) for number, size in enumerate(sizes)]
    page = admin.visit("dokumen").page
    page.get_by_label("Pilih berkas").set_input_files(files)
    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(page.get_by_role("button", name="Unggah dan muat")).to_be_disabled()
    page.get_by_role("button", name="Batal memilih 0.pdf").click()
    expect(page.get_by_role("alert")).to_have_count(0)


# Long waits are noted, and end after a hundredth of their time.
_NOTED = """() => {
    window.waits = [];
    const wait = window.setTimeout;
    window.setTimeout = (call, ms, ...rest) => {
        const long = ms >= 2000;
        if (long) window.waits.push(ms);
        return wait(call, long ? ms / 100 : ms, ...rest);
    };
}"""


def _refused(page: Page, status: int) -> None:
    """The events of a loading that is begun now are refused so, each time they are asked for."""
    page.route(
        "**/v1/admin/jobs/*/events",
        lambda route: route.fulfill(
            status=status, content_type="application/problem+json", body='{"code": "FORBIDDEN"}'
        ),
    )
    page.evaluate(_NOTED)
    with page.expect_response("**/v1/admin/jobs/*/events"):
        page.get_by_role("button", name="Perbarui indeks").click()


@pytest.mark.parametrize("status", [429, 503])
def test_a_loading_is_followed_less_and_less_often(admin: Admin, status: int) -> None:
    page = admin.visit("dokumen").page
    _refused(page, status)
    until(page, "window.waits.length >= 3")
    assert page.evaluate("window.waits.slice(0, 3)") == [2000, 4000, 8000]
    admin.bureau.over(str(admin.bureau.client.get("/v1/admin/jobs").json()["items"][0]["id"]))


def test_a_loading_is_not_followed_without_rights(admin: Admin) -> None:
    page = admin.visit("dokumen").page
    _refused(page, 403)
    page.wait_for_timeout(500)  # what is not done shows nothing to wait for
    assert page.evaluate("window.waits") == []
    admin.bureau.over(str(admin.bureau.client.get("/v1/admin/jobs").json()["items"][0]["id"]))


def test_small_talk_that_was_of_no_help_is_shown_for_review(visiting: Visiting, tmp_path: Path) -> None:
    with opened(tmp_path) as house:
        talk = replace(kept("j_halo22222222", ASKER, datetime.now(UTC), tenant="dinas"), status="SMALL_TALK")
        house.state.answers.keep(talk)
        house.state.feedback.give(ASKER, talk.answer_id, Verdict.DOWN, [], "")
        secret = house.key(Scope.ADMIN)["Authorization"].removeprefix("Bearer ")
        page = visit_with(visiting, str(house.client.base_url), secret, "tinjauan").page
        expect(page.locator(".review .badges")).to_contain_text("Obrolan ringan")


def test_a_value_of_the_service_that_has_no_words_yet_is_shown_as_it_is(admin: Admin) -> None:
    page = admin.visit("dokumen").page
    said = page.evaluate("async () => (await import('/assets/admin/texts.js')).worded('ended', 'LUSA')")
    assert said == "LUSA"
