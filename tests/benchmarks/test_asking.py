from dataclasses import replace

import pytest
from langchain_core.documents import Document

from benchmarks.plain.asking import Found, Outcome, Text, answer_of, ask_all, chunks_by, passages_of, pictured
from evals.questions import Reference
from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status
from tests.invented import sky, sky_home

__all__ = ["sky", "sky_home"]

WANTED = Reference(
    id="batas-pendaftaran",
    question=Question("Kapan pendaftaran balon udara paling lambat disampaikan?"),
    kind="tenggat",
    style="formal",
    corpus="data",
    statuses=(Status.ANSWERED,),
    documents=("pp-7-2031",),
    locators=(),
    pages=(),
    facts=(("12 (dua belas) hari",), ("sebelum terbang",)),
    forbidden=(),
    warnings=(),
    held_out=False,
    file="contoh",
)
RIGHT = Text("pp-7-2031", "balon.txt", "paling lambat 12 (dua belas) hari")
WRONG = Text("pp-3-2029", "layang.txt", "sebelum terbang")


def page(number: int, words: str, document: str = "pp-7-2031") -> Document:
    return Document(words, metadata={"document": document, "file": f"{document}.pdf", "page": number})


def outcome_of(found: Found) -> Outcome:
    ((_, outcomes),) = ask_all({"satu": lambda _: found}, [WANTED])
    return outcomes["satu"]


def test_a_fact_that_another_document_says_is_no_fact_of_the_right_one() -> None:
    told = outcome_of(Found(WRONG, (WRONG, RIGHT)))
    assert (told.facts, told.right_facts, told.first_right) == (1.0, 0.5, False)


def test_words_that_are_told_twice_count_once() -> None:
    again = replace(RIGHT, document="lain")
    assert outcome_of(Found(RIGHT, (RIGHT, again))).letters == len(RIGHT.words)


def test_nothing_found_is_nothing_right() -> None:
    nothing = outcome_of(Found(Text("", "", ""), ()))
    assert (nothing.first_right, nothing.facts, nothing.letters) == (False, 0.0, 0)


def test_a_plain_search_is_given_the_question_before_and_the_region_as_words() -> None:
    asked: list[str] = []

    class Listening:
        def search(self, query: str, k: int) -> list[Document]:
            asked.append(query)
            return []

    chunks_by(Listening(), 10)(Question("kalau di sini?", ("lama", "Berapa balon?"), "Kota Awan"))
    assert asked == ["Berapa balon? kalau di sini? Kota Awan"]


def test_our_search_and_our_answer_are_asked_the_same(sky: Assistant) -> None:
    ((_, told),) = ask_all({"cari": passages_of(sky, 10), "jawab": answer_of(sky)}, [WANTED])
    assert told["cari"].first_right
    assert told["jawab"].first_right
    assert told["cari"].right_facts == told["jawab"].right_facts == 1.0
    assert told["jawab"].letters < told["cari"].letters


@pytest.mark.parametrize(
    ("pages", "texts", "only_pictures"),
    [
        ((2,), ("x" * 400, "2031, No. 7 -2-"), True),
        ((1,), ("x" * 400, "2031, No. 7 -2-"), False),
        ((1, 2), ("x" * 400, ""), False),
        ((), ("", "7"), True),
        ((), ("x" * 400, ""), False),
    ],
)
def test_evidence_on_pages_without_text_lies_on_pictures(
    pages: tuple[int, ...], texts: tuple[str, ...], only_pictures: bool
) -> None:
    held = [page(number, words) for number, words in enumerate(texts, 1)]
    other = page(2, "y" * 400, "pp-3-2029")
    assert pictured(replace(WANTED, pages=pages), [*held, other]) is only_pictures
