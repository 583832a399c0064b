from langchain_core.documents import Document

from benchmarks.plain.searching import Bm25, Ensemble, fused
from benchmarks.plain.words import lower_words
from tanya.text.analysis import analyse

BALLOON, KITE, GOOSE, SHIP, SHIPS = CHUNKS = tuple(
    Document(words, metadata={"chunk": number})
    for number, words in enumerate(
        ("Balon terbang", "Layang-layang putus", "Angsa galak", "Kapal berlayar", "PELAYARAN kapal")
    )
)


class Fixed:
    """Finds always the same."""

    def __init__(self, *found: Document) -> None:
        self._found = found

    def search(self, query: str, k: int) -> list[Document]:
        return list(self._found[:k])


def test_what_two_searches_find_goes_before_what_one_finds_first() -> None:
    assert fused([[SHIP, BALLOON], [KITE, BALLOON]]) == [BALLOON, SHIP, KITE]


def test_of_two_that_are_level_the_first_search_leads() -> None:
    assert fused([[SHIP, KITE], [BALLOON, GOOSE]]) == [SHIP, BALLOON, KITE, GOOSE]


def test_an_ensemble_brings_no_more_than_is_asked_for() -> None:
    both = Ensemble(Fixed(SHIP, BALLOON, KITE), Fixed(GOOSE, SHIPS, KITE))
    assert both.search("apa saja", 2) == [SHIP, GOOSE]


def test_words_are_found_whatever_their_case() -> None:
    assert Bm25(CHUNKS, lower_words).search("pelayaran", 1) == [SHIPS]


def test_other_forms_of_a_word_are_found_by_stems_alone() -> None:
    stems, words = Bm25(CHUNKS, analyse), Bm25(CHUNKS, lower_words)
    assert sorted(one.metadata["chunk"] for one in stems.search("melayarkan", 2)) == [3, 4]
    # To them none is like it, so that all stay in their order.
    assert words.search("melayarkan", 2) == [BALLOON, KITE]
