"""Tables on every screen: no word of them is cut, whatever stands beside it."""

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import Visiting

ROWS = (
    "| Urusan | Indikator Kinerja Kegiatan | Pertanggungjawaban | Realisasi Triwulan |\n"
    "| 1 | Persentase | SETDA | 90 |"
)
WORDS = "Kelemahan/kesalahan penyajian pertanggungjawaban ketatalaksanaan dibetulkan."
_DRAW = """async ([quotes, names]) => {
  const { html, render } = await import('/assets/app/ui.js');
  const { Comparison } = await import('/assets/app/comparison.js');
  const citations = quotes.map((quote, at) => ({ number: at + 1, quote, locator: 'Pasal 1', title: 'PP' }));
  const rows = [{ head: 'ayat (2)', cells: citations.map((each) => [each.number]) }];
  const table = { columns: names, rows };
  render(null, document.getElementById('app'));
  const room = document.body.appendChild(document.createElement('main'));
  room.style.maxWidth = '47rem';
  render(html`<${Comparison} table=${table} turn=${{ id: 'x', citations }} open=${() => {}} />`, room);
}"""
# The words that begin on one line and end on another.
_CUT = """() => {
  const cut = [];
  const walker = document.createTreeWalker(document.querySelector('.comparison'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const word of node.data.matchAll(/[A-Za-z]{2,}/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) cut.push(word[0]);
    }
  }
  return cut;
}"""


def drawn(page: Page, *quotes: str) -> None:
    page.evaluate(_DRAW, [list(quotes), [f"PP Nomor {at} Tahun 2031" for at in range(1, len(quotes) + 1)]])
    expect(page.locator(".comparison > table")).to_be_visible()


@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("quotes", [(ROWS, WORDS), (WORDS, ROWS, WORDS), (WORDS,) * 5])
def test_no_word_of_a_comparison_is_cut(visiting: Visiting, phone: bool, quotes: tuple[str, ...]) -> None:
    page = visiting(phone=phone).page
    drawn(page, *quotes)
    assert page.evaluate(_CUT) == []
    wide = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide[0] <= wide[1]


def test_what_has_no_room_beside_the_rest_is_reached_by_keyboard(visiting: Visiting) -> None:
    page = visiting().page
    drawn(page, *[WORDS] * 5)
    room = page.get_by_role("group", name="Perbandingan")
    room.focus()
    expect(room).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(room).not_to_have_js_property("scrollLeft", 0)  # it moves smoothly
