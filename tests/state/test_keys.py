from datetime import timedelta

from sqlalchemy import create_engine, text

from tanya.settings import Settings
from tanya.state.addresses import address_of
from tanya.state.database import State
from tanya.state.records import Scope
from tests.keeping import Clock

DAY = timedelta(days=1)


def test_a_key_is_known_by_its_whole_secret(state: State) -> None:
    issued = state.keys.issue("portal", "bpkad", [Scope.ASK])
    assert state.keys.known(issued.secret) == issued.key
    assert state.keys.known(issued.secret[:-1]) is None
    assert state.keys.known("") is None


def test_a_secret_names_its_key_and_is_never_twice_the_same(state: State) -> None:
    one, other = (state.keys.issue("portal", "", [Scope.ASK]) for _ in range(2))
    assert one.secret.startswith(f"tny_{one.key.id}_")
    assert len(one.secret.removeprefix(f"tny_{one.key.id}_")) == 43
    assert one.secret[-43:] != other.secret[-43:]
    assert one.secret not in repr(one)


def test_no_secret_stands_in_the_database(state: State, settings: Settings) -> None:
    secret = state.keys.issue("portal", "", [Scope.ASK]).secret
    engine = create_engine(address_of(settings))
    with engine.connect() as connection:
        rows = [str(connection.execute(text(f"SELECT * FROM {name}")).all()) for name in ("keys", "secrets")]
    engine.dispose()
    assert len(rows) == 2
    assert secret[-43:] not in "".join(rows)


def test_an_expired_key_is_known_but_opens_nothing(state: State, clock: Clock) -> None:
    issued = state.keys.issue("portal", "", [Scope.ASK], clock() + DAY)
    found = state.keys.known(issued.secret)
    assert found
    assert found.is_valid(clock())
    assert not found.is_valid(clock() + DAY)


def test_a_revoked_key_opens_nothing_and_is_revoked_once(state: State, clock: Clock) -> None:
    issued = state.keys.issue("portal", "", [Scope.ASK])
    assert state.keys.revoke(issued.key.id)
    assert not state.keys.revoke(issued.key.id)
    found = state.keys.known(issued.secret)
    assert found
    assert not found.is_valid(clock())


def test_a_rotated_key_keeps_its_id_and_the_old_secret_ends_with_its_grace(
    state: State, clock: Clock
) -> None:
    issued = state.keys.issue("portal", "bpkad", [Scope.ASK])
    anew = state.keys.rotate(issued.key.id, DAY)
    assert anew
    assert state.keys.known(anew.secret) == issued.key
    old = state.keys.known(issued.secret)
    assert old
    assert (old.id, old.expires) == (issued.key.id, clock() + DAY)


def test_rotating_again_never_prolongs_an_old_secret(state: State, clock: Clock) -> None:
    issued = state.keys.issue("portal", "", [Scope.ASK])
    state.keys.rotate(issued.key.id, timedelta())
    state.keys.rotate(issued.key.id, DAY)
    old = state.keys.known(issued.secret)
    assert old
    assert not old.is_valid(clock())


def test_a_rotated_key_may_be_given_a_new_end(state: State, clock: Clock) -> None:
    issued = state.keys.issue("portal", "", [Scope.ASK], clock() + DAY)
    anew = state.keys.rotate(issued.key.id, DAY, clock() + 90 * DAY)
    assert anew
    assert state.keys.known(anew.secret) == anew.key
    assert anew.key.expires == clock() + 90 * DAY
    old = state.keys.known(issued.secret)
    assert old
    assert old.expires == clock() + DAY


def test_a_key_that_opens_nothing_is_not_rotated(state: State, clock: Clock) -> None:
    revoked = state.keys.issue("portal", "", [Scope.ASK]).key
    state.keys.revoke(revoked.id)
    expired = state.keys.issue("portal", "", [Scope.ASK], clock() - DAY).key
    for key_id in (revoked.id, expired.id, "k_tidakada", "k_\0ada", "'; DROP TABLE keys"):
        assert state.keys.rotate(key_id, DAY) is None


def test_keys_are_listed_newest_first_without_secrets(state: State, clock: Clock) -> None:
    first = state.keys.issue("pertama", "", [Scope.ASK]).key
    clock.pass_by(DAY)
    second = state.keys.issue("kedua", "", [Scope.ADMIN]).key
    assert state.keys.list() == (second, first)
