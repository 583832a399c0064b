"""WCAG 2.2 AA, as far as axe-core can tell, and the keyboard all the way."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.web.conftest import Visiting
from tests.web.visit import COMPARED, GARDEN

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LOOKS = [{}, {"dark": True}, {"phone": True}, {"phone": True, "dark": True}]


def _clean(page: Page) -> None:
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("look", LOOKS)
def test_every_view_is_clean(visiting: Visiting, look: dict[str, bool]) -> None:
    visit = visiting(**look)
    page = visit.page
    _clean(page)
    visit.ask(COMPARED)
    visit.ask("Permen PANRB 12/2015 masih berlaku?")
    visit.ask("bunyi pasal 99 PP 71/2031")
    visit.ask(GARDEN)
    _clean(page)
    page.locator(".turn").last.locator(".mark").click()
    expect(page.locator(".source .picture-room img")).to_be_visible()
    _clean(page)
    page.keyboard.press("Escape")
    expect(page.locator(".source")).to_have_count(0)
    page.get_by_role("button", name="Riwayat").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    _clean(page)
    for path in ("/koleksi?q=laporan+kinerja", "/koleksi", "/baca/pp-71-2031?letak=Pasal+2", "/banding"):
        page.goto(visit.origin + path)
        expect(page.locator(".hits, .branch, .part .passage, .compare-form").first).to_be_visible()
        _clean(page)


def test_a_question_is_asked_read_and_left_by_keyboard_alone(visiting: Visiting) -> None:
    page = visiting().page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Lompat ke isi")).to_be_focused()
    page.keyboard.press("Enter")
    _tab_to(page, "#question")
    page.keyboard.type(GARDEN)
    page.keyboard.press("Enter")
    expect(page.locator(".actions")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    _tab_to(page, ".mark", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Sumber 1")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".mark")).to_be_focused()


def _tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    for _ in range(40):
        if page.locator(selector).first.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{selector} is not reached by {key}")


def test_every_button_is_large_enough_to_hit(visiting: Visiting) -> None:
    visit = visiting(phone=True)
    visit.ask(GARDEN)
    small = visit.page.evaluate(
        """[...document.querySelectorAll('button, summary, input')].filter(each => {
            const { width, height } = each.getBoundingClientRect();
            return each.checkVisibility() && Math.min(width, height) < 24;
        }).map(each => each.outerHTML)"""
    )
    assert small == []


def test_at_200_percent_nothing_is_cut_off(visiting: Visiting) -> None:
    # A window of 1280 by 800 at 200 % is one of 640 by 400.
    visit = visiting()
    visit.page.set_viewport_size({"width": 640, "height": 400})
    visit.ask(GARDEN)
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 640
    expect(visit.page.locator(".composer")).to_have_css("position", "static")


def test_who_wants_no_motion_sees_none(visiting: Visiting) -> None:
    page = visiting(reduced_motion="reduce").page
    moving = page.evaluate("document.getAnimations().filter(a => a.playState === 'running').length")
    assert moving == 0
