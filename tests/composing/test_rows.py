from pathlib import Path

import pytest

from tanya.composing.draft import Quote
from tanya.composing.rows import label_asked, plain, whole_table, with_head
from tanya.domain.document import Document, Kind, Node, PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore
from tanya.library.passages_writer import PassageWriter
from tanya.retrieval.matching import Matcher
from tanya.understanding.intent import Concept, Wording

HEAD = "| No | Komponen | Bobot |"
ROWS = ("| 1 | Layar besar | 15% |", "| 2 | Tali | 85% |")
TABLE = Locator.of((NodeKind.TABEL, "1"))
DOCUMENT = Document("panduan/perahu", Kind.PANDUAN, "Panduan Perahu", "perahu.pdf", "0", 9)


def store_of(folder: Path, head_page: int = 1, row_page: int = 1) -> PassageStore:
    rows = tuple(
        Node(NodeKind.BARIS, TABLE.down(NodeKind.BARIS, str(n)), text, PageRange(row_page, row_page))
        for n, text in enumerate(ROWS, 1)
    )
    table = Node(NodeKind.TABEL, TABLE, HEAD, PageRange(head_page, row_page), "", rows)
    with PassageWriter(folder / "passages.db") as writer:
        writer.add(DOCUMENT, (table,), ())
    return PassageStore(folder / "passages.db")


def quote_of(number: int, page: int = 1) -> Quote:
    place = TABLE.down(NodeKind.BARIS, str(number))
    return Quote(DOCUMENT, place, PageRange(page, page), ROWS[number - 1], "")


def test_a_row_is_quoted_below_what_names_its_columns(tmp_path: Path) -> None:
    quote = with_head(store_of(tmp_path, 1, 2), quote_of(2, 2))
    assert quote.text == f"{HEAD}\n{ROWS[1]}"
    assert (quote.pages.first, quote.pages.last) == (1, 2)


def test_a_head_pages_away_is_left_out_so_that_every_page_cited_holds_words(tmp_path: Path) -> None:
    quote = with_head(store_of(tmp_path, 1, 4), quote_of(2, 4))
    assert quote == quote_of(2, 4)


def test_a_short_table_is_quoted_whole_under_its_own_address(tmp_path: Path) -> None:
    quote = whole_table(store_of(tmp_path), quote_of(1))
    assert quote.text == "\n".join((HEAD, *ROWS))
    assert quote.locator == TABLE


def about(*words: str) -> Matcher:
    return Matcher([Concept(word, (Wording((word,)),)) for word in words], lambda term: 1.0)


@pytest.mark.parametrize(
    ("asked", "named"),
    [(("layar", "besar", "bobot"), True), (("bobot", "komponen"), False), (("tali",), False)],
)
def test_a_row_is_named_by_its_own_words_not_by_its_columns(asked: tuple[str, ...], named: bool) -> None:
    matcher = about(*asked)
    assert (label_asked(matcher, matcher, ROWS[0], HEAD) > 0) is named


def test_a_row_whose_cell_is_wholly_what_is_asked_comes_before_one_that_shares_words() -> None:
    matcher = about("layar", "besar", "depan")
    near = label_asked(matcher, matcher, "| 3 | Layar besar | 5% |", HEAD)
    assert label_asked(matcher, matcher, "| 4 | Layar besar depan | 5% |", HEAD) > near


def test_words_that_only_name_the_document_name_no_row() -> None:
    whole, inside = about("layar", "besar", "tali"), about("tali")
    assert label_asked(whole, inside, ROWS[0], HEAD) == 0


def test_the_number_of_a_row_is_no_figure() -> None:
    assert plain(ROWS[1]) == "Tali 85%"
