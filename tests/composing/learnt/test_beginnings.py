"""How a provision begins."""

import time

import pytest

from tanya.composing.learnt.beginnings import beginning


@pytest.mark.parametrize(
    "text",
    [
        "Juru balon berhak memperoleh topi.",
        "Pasal 21\nJuru balon wajib:\na. memeriksa tali;",
        "Pasal 21\n(1) Juru balon mempunyai tugas memeriksa tali.",
        "(21 Juru balon dilarang tidur.",
        "a. juru balon dapat diberi topi;",
    ],
)
def test_the_subject_is_what_stands_before_what_is_said_of_it(text: str) -> None:
    assert beginning(text).subject == ("juru", "balon")


def test_what_has_no_such_word_has_no_subject() -> None:
    assert beginning("b. tali, topi, pita;").subject == ()


def test_the_opening_ends_where_its_list_begins() -> None:
    opened = beginning("Pasal 21\nJuru balon berhak:\na. topi; dan\nb. pita.")
    assert opened.terms == ("juru", "balon", "hak")
    assert opened.opens


def test_a_sentence_announces_no_list() -> None:
    assert not beginning("Juru balon memeriksa tali. Balon dicat merah.").opens


def test_what_takes_up_another_provision_is_told() -> None:
    assert beginning("Tali sebagaimana dimaksud pada ayat (1) diperiksa.").points
    assert not beginning("Tali diperiksa.").points


def test_a_very_long_text_is_read_at_its_beginning_alone() -> None:
    start = time.process_time()
    opened = beginning("tali " * 200_000)
    assert len(opened.terms) < 60
    assert time.process_time() - start < 1


def test_nothing_begins_with_nothing() -> None:
    assert beginning("") == beginning(" ")
