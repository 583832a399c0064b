from datetime import datetime

import pytest
from hypothesis import given
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
