from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert

from tanya.state.cursors import Cursor
from tanya.state.ids import Kind, is_id, new_id
from tanya.state.masking import owner_kept, words
from tanya.state.schema import events, metadata
from tests.keeping import NOON


def test_ids_are_of_their_kind_alone_and_differ() -> None:
    made = [new_id(Kind.ANSWER) for _ in range(100)]
    assert len(set(made)) == 100
    assert all(is_id(Kind.ANSWER, one) and not is_id(Kind.CONVERSATION, one) for one in made)


@pytest.mark.parametrize(
    "text", ["", "j", "j_", "j_abc", "j_äbcdef", "j_abc def", "j_abcdef\n", "j_" + "a" * 65]
)
def test_what_is_no_id_is_none(text: str) -> None:
    assert not is_id(Kind.ANSWER, text)


@given(st.text(max_size=40))
def test_what_is_kept_is_text_that_every_database_takes(text: str) -> None:
    for kept in (words(text), owner_kept(text)):
        assert "\0" not in kept
        assert kept.encode().decode() == kept
    assert words(words(text)) == words(text)


_NAMES = st.text() | st.from_regex(r"[A-Za-z]{1,5}:[0-9]{18}", fullmatch=True)
# By chance, the digits of a hash are those of a NIP.
_LIKE_A_NIP = f"oidc:sha256:a{'198501012010011001'}{'b' * 45}"


@given(_NAMES)
@example(_LIKE_A_NIP)
@example("OIDC:198501012010011001")
def test_an_owner_as_kept_is_kept_as_it_is(owner: str) -> None:
    once = owner_kept(owner)
    assert owner_kept(once) == once


def test_the_digits_of_a_pseudonym_are_nobodys_number() -> None:
    assert owner_kept(_LIKE_A_NIP) == words(_LIKE_A_NIP) == _LIKE_A_NIP


@given(st.text("abcdefgh_0123456789", min_size=1, max_size=20))
def test_a_cursor_is_read_as_it_was_written(identity: str) -> None:
    assert Cursor.read(str(Cursor(NOON, identity))) == Cursor(NOON, identity)


def test_a_moment_without_its_time_zone_is_never_kept() -> None:
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    naive = insert(events).values(at=datetime(2031, 3, 1), actor="a", action="b", object="c", outcome="d")
    with engine.connect() as connection, pytest.raises(Exception, match="without a time zone"):
        connection.execute(naive)
    engine.dispose()
