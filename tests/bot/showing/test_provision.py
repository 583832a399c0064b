"""One provision to read, and the ways on from it. The regulation here is invented."""

from dataclasses import replace

from bot.showing.provision import Reading, shown, ways_on
from tanya.domain.document import PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.reading.outline import Around, Part
from tests.airship import KAPAL

LAMPIRAN = Locator.of((NodeKind.LAMPIRAN, "II"))
PAGES = PageRange(5, 9)


def part(kind: NodeKind, label: str) -> Part:
    return Part(LAMPIRAN.down(kind, label), kind, "", PAGES)


def annex(*inside: Part) -> Reading:
    return Reading(KAPAL, LAMPIRAN, "Kapal udara terbang rendah. " * 400, PAGES, Around(inside=inside))


def opened(reading: Reading) -> dict[str, str]:
    """What buttons open other parts, by their labels."""
    buttons = (button for row in ways_on(reading, "sitasi") for button in row)
    return {button.label: button.data for button in buttons if button.data.startswith("n")}


def test_of_a_long_part_only_that_is_listed_which_a_button_can_open() -> None:
    rows = [part(NodeKind.BARIS, str(number)) for number in range(1, 41)]
    reading = annex(*rows, part(NodeKind.HURUF, "A"), part(NodeKind.BAB, "I"))
    assert opened(reading) == {"huruf A": "n:npp-7-2031_lII_hA", "BAB I": "n:npp-7-2031_lII_bI"}


def test_a_long_part_of_rows_alone_is_shown_in_words() -> None:
    messages = shown(annex(part(NodeKind.BARIS, "1"), part(NodeKind.BARIS, "2")))
    assert "terbang rendah" in messages[0].plain


def test_a_long_part_whose_parts_have_no_headings_is_shown_in_words_as_long_as_messages_are_few() -> None:
    numbered = replace(annex(part(NodeKind.ANGKA, "1")), text="Kapal udara terbang rendah. " * 350)
    assert "terbang rendah" in shown(numbered)[0].plain
    titled = replace(part(NodeKind.HURUF, "A"), heading="KAPAL")
    assert "Pilih yang ingin dibaca" in shown(replace(numbered, around=Around(inside=(titled,))))[0].plain


def test_where_not_all_parts_are_listed_it_says_so() -> None:
    (message,) = shown(annex(*(part(NodeKind.HURUF, f"A{number}") for number in range(1, 41))))
    assert "30 bagian pertama dari 40" in message.plain
