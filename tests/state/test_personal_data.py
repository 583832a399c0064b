import json
from datetime import timedelta

from sqlalchemy import create_engine, func, select

from tanya.settings import Settings
from tanya.state.addresses import address_of
from tanya.state.database import State, open_state
from tanya.state.masking import owner_kept
from tanya.state.personal_data import data_object
from tanya.state.records import Counts, Scope, Standing, Turn, Verdict
from tanya.state.schema import metadata
from tests.keeping import NOON, Clock, kept

DAY = timedelta(days=1)
BUDI, ANI = "key:k_budi", "oidc:https://masuk.contoh|198501012010011001"


def lived(state: State, owner: str, mark: str) -> None:
    """A conversation of two questions, a doubted answer with feedback, a response, an event."""
    begun = state.conversations.begin(owner)
    for number in range(2):
        state.conversations.add(owner, begun.id, Turn(f"{mark} {number}?", f"j_{mark}", NOON))
    state.answers.keep(kept(f"j_{mark}", owner, doubted=True))
    state.feedback.give(owner, f"j_{mark}", Verdict.DOWN, comment=mark)
    state.idempotency.claim(owner, "satu", "sidik")
    state.audit.note(owner, "kunci.buat", f"k_{mark}")


def rows(settings: Settings) -> dict[str, int]:
    engine = create_engine(address_of(settings))
    with engine.connect() as connection:
        counted = {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
        }
    engine.dispose()
    return counted


def test_an_export_holds_all_of_one_owner_and_nothing_of_another(state: State) -> None:
    lived(state, BUDI, "milikbudi")
    lived(state, ANI, "milikani")
    told = json.dumps(data_object(state.export(ANI)))
    assert told.count("milikani") >= 5
    assert "milikbudi" not in told
    found = state.export(ANI)
    assert [len(part) for part in (found.conversations, found.answers, found.feedback, found.events)] == [
        1
    ] * 4
    assert len(found.conversations[0].turns) == 2


def test_what_is_deleted_is_gone_and_the_others_stays(state: State, settings: Settings) -> None:
    lived(state, BUDI, "milikbudi")
    lived(state, ANI, "milikani")
    before = state.export(BUDI)
    assert state.delete(ANI) == Counts(conversations=1, turns=2, answers=1, feedback=1)
    gone = state.export(ANI)
    assert (gone.conversations, gone.answers, gone.feedback) == ((), (), ())
    assert len(gone.events) == 1
    assert state.export(BUDI) == before
    left = rows(settings)
    assert (left["conversations"], left["turns"], left["answers"], left["feedback"]) == (1, 2, 1, 1)
    assert (left["claims"], left["events"]) == (1, 2)


def test_nothing_deleted_is_left_in_the_file(sqlite_settings: Settings) -> None:
    state = open_state(sqlite_settings)
    lived(state, BUDI, "milikbudi")
    state.delete(BUDI)
    state.close()
    (file,) = (sqlite_settings.home / "state").glob("tanya.db")
    # The id of a key that the audit names is no word of theirs.
    assert file.read_bytes().replace(b"k_milikbudi", b"").count(b"milikbudi") == 0


def test_deleting_what_is_not_there_deletes_nothing(state: State) -> None:
    lived(state, BUDI, "milikbudi")
    assert state.delete("key:k_siapa") == Counts()


def test_an_owner_who_is_a_number_or_an_address_is_kept_by_a_pseudonym(
    state: State, settings: Settings
) -> None:
    lived(state, ANI, "milikani")
    engine = create_engine(address_of(settings))
    with engine.connect() as connection:
        told = str([connection.execute(select(table)).all() for table in metadata.sorted_tables])
    engine.dispose()
    assert "milikani" in told
    assert "198501012010011001" not in told


def test_pseudonyms_tell_people_apart_and_others_stay_as_they_are() -> None:
    one, other = (owner_kept(f"oidc:https://masuk.contoh|{name}@dinas.go.id") for name in ("ani", "budi"))
    assert one != other
    assert owner_kept(BUDI) == BUDI
    assert owner_kept("oidc:https://masuk.contoh|8f1e") == "oidc:https://masuk.contoh|8f1e"
    for strange in ("", "\0", "\ud800", "key:" + "x" * 500):
        assert ":sha256:" in owner_kept(strange)


def test_what_is_older_is_forgotten_and_what_is_not_stays(
    state: State, settings: Settings, clock: Clock
) -> None:
    lived(state, BUDI, "lama")
    clock.pass_by(100 * DAY)
    recent = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, recent.id, Turn("baru?", None, clock()))
    state.answers.keep(kept("j_baru", BUDI, clock()))
    state.audit.note(BUDI, "kunci.buat", "k_baru")
    removed = state.forget(clock() - 90 * DAY)
    assert removed == Counts(conversations=1, turns=2, answers=1, feedback=1, events=1)
    left = rows(settings)
    assert {left[name] for name in ("conversations", "turns", "answers", "events")} == {1}
    assert (left["feedback"], left["claims"]) == (0, 0)


def test_a_conversation_that_goes_on_forgets_its_old_turns(state: State, clock: Clock) -> None:
    begun = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, begun.id, Turn("lama?", None, NOON))
    clock.pass_by(100 * DAY)
    state.conversations.add(BUDI, begun.id, Turn("baru?", None, clock()))
    state.forget(clock() - 90 * DAY)
    found = state.conversations.get(BUDI, begun.id)
    assert found
    assert [turn.question for turn in found.turns] == ["baru?"]
    assert found.title == "baru?"


def test_late_feedback_goes_with_its_old_answer(state: State, clock: Clock) -> None:
    state.answers.keep(kept("j_lama", BUDI))
    clock.pass_by(100 * DAY)
    state.feedback.give(BUDI, "j_lama", Verdict.UP)
    assert state.forget(clock() - 90 * DAY) == Counts(answers=1, feedback=1)


def test_keys_are_forgotten_once_they_have_opened_nothing_for_long(state: State, clock: Clock) -> None:
    used = state.keys.issue("dipakai", "", [Scope.ASK])
    state.keys.rotate(used.key.id, DAY)
    revoked = state.keys.issue("dicabut", "", [Scope.ASK])
    state.keys.revoke(revoked.key.id)
    expired = state.keys.issue("lewat", "", [Scope.ASK], clock() + DAY)
    assert state.forget(clock() - DAY) == Counts()
    clock.pass_by(100 * DAY)
    assert state.forget(clock() - 90 * DAY) == Counts(keys=2)
    assert [key.id for key in state.keys.list()] == [used.key.id]
    assert [state.keys.known(one.secret) for one in (used, revoked, expired)] == [None] * 3


def test_responses_are_not_kept_as_long_as_the_rest(state: State, clock: Clock) -> None:
    state.idempotency.claim(BUDI, "satu", "sidik")
    clock.pass_by(2 * DAY)
    state.forget(clock() - 90 * DAY)
    assert state.idempotency.claim(BUDI, "satu", "lain").standing is Standing.NEW
