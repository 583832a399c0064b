from base64 import urlsafe_b64encode

import pytest

from tanya.errors import CursorError
from tanya.state.database import State
from tests.keeping import NOON


def test_events_are_told_newest_first_page_by_page(state: State) -> None:
    noted = [state.audit.note("cli:budi", "kunci.buat", f"k_{n}") for n in range(5)]
    first = state.audit.of(None, 3)
    second = state.audit.of(first.next, 3)
    assert first.items + second.items == tuple(reversed(noted))
    assert second.next is None


def test_an_actor_who_is_named_by_a_number_is_kept_by_a_pseudonym(state: State) -> None:
    actor = "oidc:https://masuk.contoh|198501012010011001"
    event = state.audit.note(actor, "kunci.cabut", "k_a")
    assert event.actor.startswith("oidc:sha256:")
    assert state.export(actor).events == (event,)


@pytest.mark.parametrize("number", ["9" * 25, "-1", "٣", "x"])
def test_a_cursor_beyond_all_rows_is_refused(state: State, number: str) -> None:
    cursor = urlsafe_b64encode(f"{NOON.isoformat()} {number}".encode()).decode().rstrip("=")
    with pytest.raises(CursorError):
        state.audit.of(cursor)
