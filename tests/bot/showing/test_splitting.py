from hypothesis import given
from hypothesis import strategies as st

from bot.showing.splitting import cut, units


def test_an_emoji_counts_as_two_units() -> None:
    assert units("a😀") == 3


def test_text_that_fits_is_not_cut() -> None:
    assert cut("Pasal 1", 7) == ("Pasal 1", "")


def test_text_is_cut_at_a_paragraph_before_a_line_before_a_sentence_before_a_word() -> None:
    text = "satu dua\n\ntiga empat\nlima. enam tujuh"
    assert cut(text, 18) == ("satu dua", "tiga empat\nlima. enam tujuh")
    assert cut("tiga empat\nlima. enam tujuh", 18) == ("tiga empat", "lima. enam tujuh")
    assert cut("lima. enam tujuh", 10) == ("lima.", "enam tujuh")
    assert cut("enam tujuh", 8) == ("enam", "tujuh")


def test_a_word_longer_than_the_room_is_cut_inside() -> None:
    assert cut("abcdefgh", 5) == ("abcde", "fgh")


def test_an_emoji_is_never_cut_in_two() -> None:
    assert cut("abc😀", 4) == ("abc", "😀")


@given(st.text(alphabet="ab .\n😀", min_size=1), st.integers(2, 40))
def test_only_white_space_is_lost_between_the_parts(text: str, room: int) -> None:
    head, tail = cut(text, room)
    assert units(head) <= max(room, 2)
    assert "".join((head + tail).split()) == "".join(text.split())
    assert len(tail) < len(text)
