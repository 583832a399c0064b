"""What the page says when it cannot do what was asked."""

from collections.abc import Iterator
from threading import Event

import pytest
from playwright.sync_api import Page, expect

from api.desk import Desk
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Told
from tanya.errors import TanyaError
from tests.web.conftest import Serving, Visiting
from tests.web.visit import GARDEN


class Beside:
    """The assistant, but for what a subclass does otherwise."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def __getattr__(self, name: str) -> object:
        return getattr(self._assistant, name)


class Halting(Beside):
    """Stops after its first sentence until it is let go on."""

    def __init__(self, assistant: Assistant) -> None:
        super().__init__(assistant)
        self.go = Event()

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        for item in self._assistant.tell(question):
            yield item
            assert self.go.wait(30)


class Broken(Beside):
    """Has no index."""

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        raise TanyaError("no build")


class Breaking(Beside):
    """Falls over after its first sentence."""

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        yield next(iter(self._assistant.tell(question)))
        raise RuntimeError("rahasia")


@pytest.fixture
def halting(assistant: Assistant) -> Iterator[Halting]:
    halting = Halting(assistant)
    yield halting
    halting.go.set()


def _ask(page: Page, question: str = GARDEN) -> None:
    field = page.get_by_label("Pertanyaan", exact=True)
    field.fill(question)
    field.press("Enter")


def test_a_proven_sentence_is_there_before_the_answer_is_whole(
    visiting: Visiting, serving: Serving, halting: Halting
) -> None:
    page = visiting(at=serving(halting)).page
    _ask(page)
    expect(page.locator("blockquote")).to_contain_text("15 Februari")
    expect(page.get_by_text("Memeriksa bukti kalimat berikutnya…")).to_be_visible()
    expect(page.locator(".actions")).to_have_count(0)
    page.locator(".mark").click()
    expect(page.locator(".source-pane .marked")).to_be_visible()
    halting.go.set()
    expect(page.locator(".actions")).to_be_visible()


def test_a_question_can_be_stopped_and_asked_again(
    visiting: Visiting, serving: Serving, halting: Halting
) -> None:
    page = visiting(at=serving(halting)).page
    _ask(page)
    page.get_by_role("button", name="Hentikan").click()
    expect(page.get_by_text("Pertanyaan ini dihentikan.")).to_be_visible()
    halting.go.set()
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator(".actions")).to_be_visible()
    expect(page.locator("blockquote")).to_have_count(1)


def test_who_waits_for_others_is_told_so(visiting: Visiting, serving: Serving, halting: Halting) -> None:
    at = serving(halting, Desk(halting, running=1))
    first, second = visiting(at=at).page, visiting(at=at).page
    _ask(first)
    expect(first.locator("blockquote")).to_be_visible()
    _ask(second)
    expect(second.get_by_text("Menunggu giliran…")).to_be_visible()
    halting.go.set()
    expect(second.locator("blockquote")).to_be_visible()


def test_without_a_build_the_page_says_whom_to_tell(
    visiting: Visiting, serving: Serving, assistant: Assistant
) -> None:
    page = visiting(at=serving(Broken(assistant))).page
    _ask(page)
    expect(page.get_by_role("alert")).to_contain_text("Indeks dokumen belum dapat dipakai")


def test_a_busy_service_is_asked_again_when_it_said_so(
    visiting: Visiting, serving: Serving, assistant: Assistant
) -> None:
    full = Desk(assistant, running=1, waiting=-1, streams=0)
    page = visiting(at=serving(assistant, full)).page
    _ask(page)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Sedang banyak pertanyaan.")
    trouble = page.locator(".trouble")
    expect(trouble.get_by_role("button", name="Coba lagi dalam")).to_be_disabled()
    expect(trouble.get_by_role("button", name="Coba lagi", exact=True)).to_be_enabled()
    # What changes each second is no part of what is read out.
    expect(alert.get_by_role("button")).to_have_count(0)


def test_who_asks_again_by_keyboard_stays_at_the_question(
    visiting: Visiting, serving: Serving, halting: Halting
) -> None:
    page = visiting(at=serving(halting)).page
    _ask(page)
    page.get_by_role("button", name="Hentikan").click()
    again = page.get_by_role("button", name="Coba lagi")
    again.focus()
    page.keyboard.press("Enter")
    expect(again).to_have_count(0)
    expect(page.get_by_role("heading", name=GARDEN)).to_be_focused()


def test_an_answer_that_breaks_off_keeps_what_was_proven_and_says_it_is_not_whole(
    visiting: Visiting, serving: Serving, assistant: Assistant
) -> None:
    page = visiting(at=serving(Breaking(assistant))).page
    _ask(page)
    expect(page.locator("blockquote")).to_contain_text("15 Februari")
    expect(page.get_by_text("jawabannya belum lengkap")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("Gangguan di server")
    expect(page.locator("body")).not_to_contain_text("rahasia")


def test_who_asks_too_often_is_told_when_to_come_back(
    visiting: Visiting, serving: Serving, assistant: Assistant
) -> None:
    page = visiting(at=serving(assistant, TANYA_RATE_PER_ADDRESS="1")).page
    _ask(page)
    expect(page.locator(".actions")).to_be_visible()
    _ask(page, "apa itu perjanjian kinerja?")
    alert = page.locator(".turn").last.get_by_role("alert")
    expect(alert).to_contain_text("Terlalu banyak permintaan")
    again = page.locator(".trouble").get_by_role("button", name="Coba lagi dalam")
    expect(again).to_be_disabled()


def test_a_device_without_network_says_so_and_asks_again_later(visiting: Visiting) -> None:
    page = visiting().page
    page.context.set_offline(True)
    expect(page.locator(".offline")).to_be_visible()
    _ask(page)
    expect(page.get_by_role("alert")).to_contain_text("Tidak tersambung")
    page.context.set_offline(False)
    expect(page.locator(".offline")).to_have_count(0)
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator(".actions")).to_be_visible()


def test_a_key_is_asked_for_once_refused_when_wrong_and_kept_for_the_tab(
    visiting: Visiting, serving: Serving, assistant: Assistant
) -> None:
    at = serving(assistant, TANYA_API_KEY="kunci-kebun-yang-cukup-panjang", TANYA_ANONYMOUS="tidak")
    page = visiting("/koleksi", at=at).page
    prompt = page.get_by_role("dialog", name="Kunci API diperlukan")
    prompt.get_by_label("Kunci API").fill("salah")
    prompt.get_by_label("Kunci API").press("Enter")
    expect(prompt.get_by_role("alert")).to_contain_text("Kunci itu tidak diterima.")
    prompt.get_by_label("Kunci API").fill("kunci-kebun-yang-cukup-panjang")
    prompt.get_by_label("Kunci API").press("Enter")
    expect(page.get_by_role("heading", name="Naskah resmi")).to_be_visible()
    assert page.evaluate("[sessionStorage['tanya.kunci'], localStorage['tanya.kunci']]") == [
        '"kunci-kebun-yang-cukup-panjang"',
        None,
    ]
    page.reload()
    expect(page.get_by_role("heading", name="Naskah resmi")).to_be_visible()
    page.get_by_role("button", name="Lupakan kunci").click()
    expect(prompt).to_be_visible()


def test_a_key_is_remembered_by_the_browser_only_when_asked_to(
    visiting: Visiting, serving: Serving, assistant: Assistant
) -> None:
    at = serving(assistant, TANYA_API_KEY="kunci-kebun-yang-cukup-panjang", TANYA_ANONYMOUS="tidak")
    page = visiting("/koleksi", at=at).page
    page.get_by_role("textbox", name="Kunci API").fill("kunci-kebun-yang-cukup-panjang")
    page.get_by_label("Ingat di peramban ini").check()
    page.get_by_role("button", name="Pakai kunci").click()
    expect(page.get_by_role("heading", name="Naskah resmi")).to_be_visible()
    assert page.evaluate("[sessionStorage['tanya.kunci'], localStorage['tanya.kunci']]") == [
        None,
        '"kunci-kebun-yang-cukup-panjang"',
    ]


def test_who_has_no_key_is_told_what_is_missing(
    visiting: Visiting, serving: Serving, assistant: Assistant
) -> None:
    page = visiting(
        "/koleksi",
        at=serving(assistant, TANYA_API_KEY="kunci-kebun-yang-cukup-panjang", TANYA_ANONYMOUS="tidak"),
    ).page
    page.get_by_role("button", name="Batal").click()
    expect(page.get_by_role("alert")).to_contain_text("Kunci API diperlukan")
