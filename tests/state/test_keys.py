from datetime import timedelta

from tanya.state.database import State
from tanya.state.records import Scope


def test_a_key_is_known_by_its_secret(state: State) -> None:
    issued = state.keys.issue("portal", "bpkad", [Scope.ASK])
    assert state.keys.known(issued.secret) == issued.key
    assert state.keys.known(issued.secret[:-1]) is None


def test_a_rotated_key_keeps_its_id(state: State) -> None:
    issued = state.keys.issue("portal", "bpkad", [Scope.ASK])
    anew = state.keys.rotate(issued.key.id, timedelta(hours=1))
    assert anew
    assert anew.key.id == issued.key.id
    assert state.keys.known(anew.secret) == issued.key
