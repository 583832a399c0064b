"""Who may ask, how often, and what administrators may do."""

import hmac
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot, Update

from bot.access import words
from bot.access.admission import Admission
from bot.access.owners import Owners
from bot.actions import Cards, Plan, Say, Toast
from tanya.errors import StateError
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tests.bot.telegram.records import Shown
from tests.bot.telegram.world import World
from tests.keeping import Clock

ADMIN, ANI, BUDI, GROUP = 1000, 7, 8, -5


class Entrance:
    """Updates as people make them, held against the settings."""

    def __init__(self, settings: Settings, state: State, **chosen: Any) -> None:
        settings = replace(settings, telegram_admins=(ADMIN,), **chosen)
        self.state = state
        self._people = World()
        self._admission = Admission(
            settings, state.telegram, Owners(settings.home, state.telegram.pseudonyms), "tanya_uji_bot"
        )

    def writes(self, text: str, person: int = ANI, chat: int | None = None, **parts: Any) -> Plan | None:
        kind = "private" if chat is None else "supergroup"
        self._people.write(text, person if chat is None else chat, kind, person, **parts)
        return self._refusal()

    def asks_inline(self, person: int = ANI) -> Plan | None:
        self._people.ask_inline("pasal 5", person)
        return self._refusal()

    def presses(self, person: int = ANI) -> Plan | None:
        self._people.press_data(Shown(person, 1, "a"), "p:1", person=person)
        return self._refusal()

    def again(self) -> Plan | None:
        """The same update once more, as after a crash."""
        return self._refusal()

    def counted(self, person: int = ANI) -> Plan | None:
        """A message of a group that turned out to be for the bot."""
        self._people.write("@tanya_uji_bot apa itu LKE?", GROUP, "supergroup", person)
        return self._admission.counted(self._last())

    def _refusal(self) -> Plan | None:
        update = self._last()
        chat = update.effective_chat or update.effective_user
        assert chat
        return self._admission.refusal(update, self.state.telegram.chats.get(chat.id))

    def _last(self) -> Update:
        return Update.de_json(self._people.updates[-1], Bot("1:x"))


Entrances = Callable[..., Entrance]


@pytest.fixture
def entrance(sqlite_settings: Settings, clock: Clock) -> Iterator[Entrances]:
    state = open_state(sqlite_settings, clock)
    yield lambda **chosen: Entrance(sqlite_settings, state, **chosen)
    state.close()


def told(plan: Plan | None) -> str:
    assert plan is not None, "let in"
    (action,) = plan
    assert isinstance(action, Say | Toast)
    return action.plain if isinstance(action, Say) else action.text


def test_where_it_is_open_whoever_comes_may_ask(entrance: Entrances) -> None:
    door = entrance()
    assert [door.writes("a"), door.writes("a", BUDI, GROUP), door.presses(), door.asks_inline()] == [None] * 4


def test_who_is_not_on_the_list_is_told_the_number_to_be_listed(entrance: Entrances) -> None:
    door = entrance(telegram_access="daftar", telegram_allowed=(BUDI, GROUP))
    assert "Telegram Anda 7:" in told(door.writes("a"))
    assert door.writes("a", BUDI) is None
    assert door.writes("a", ADMIN) is None


def test_a_group_that_is_not_listed_is_told_nothing_and_one_that_is_may_ask(entrance: Entrances) -> None:
    door = entrance(telegram_access="daftar", telegram_allowed=(GROUP,))
    assert door.writes("a", ANI, GROUP) is None
    assert door.writes("a", ANI, -6) == ()


def test_buttons_and_inline_queries_of_who_may_not_ask_end_too(entrance: Entrances) -> None:
    door = entrance(telegram_access="kode")
    assert told(door.presses()) == words.CODE_WANTED
    (cards,) = door.asks_inline() or ()
    assert isinstance(cards, Cards)
    assert (cards.cards, cards.start_label) == ((), words.ASK_IN_PRIVATE)


@pytest.mark.parametrize("form", ["{}", "/kode {}", "/start kode-{}", " {} "])
def test_a_code_of_an_administrator_lets_one_chat_in_for_good(entrance: Entrances, form: str) -> None:
    door = entrance(telegram_access="kode")
    assert told(door.writes("apa itu LKE?")) == words.CODE_WANTED
    code = made(door)
    assert told(door.writes(form.format(code.lower()))) == words.LET_IN
    assert told(door.again()) == words.LET_IN
    assert door.writes("apa itu LKE?") is None
    assert told(door.writes(form.format(code), BUDI)) == words.CODE_REFUSED


def test_a_code_lets_a_group_in_by_command_alone(entrance: Entrances) -> None:
    door = entrance(telegram_access="kode")
    code = made(door)
    assert door.writes(code, ANI, GROUP) == ()
    assert told(door.writes(f"/kode@tanya_uji_bot {code}", ANI, GROUP)) == words.LET_IN
    assert door.writes("a", BUDI, GROUP) is None


def test_a_code_is_too_old_after_a_day(entrance: Entrances, clock: Clock) -> None:
    door = entrance(telegram_access="kode")
    code = made(door)
    clock.pass_by(timedelta(days=1))
    assert told(door.writes(code)) == words.CODE_REFUSED


def test_where_it_is_open_a_word_like_a_code_is_a_question(entrance: Entrances) -> None:
    assert entrance().writes("ABCDEFGHJ2") is None


def made(door: Entrance) -> str:
    said = told(door.writes("/kode", ADMIN))
    return said.split("\n\n")[1]


def test_who_is_blocked_is_not_answered_anywhere_until_let_in_again(entrance: Entrances) -> None:
    door = entrance()
    assert told(door.writes(f"/blokir {ANI}", ADMIN)) == words.BLOCKED.format(number=ANI)
    assert [door.writes("a"), door.writes("a", ANI, GROUP), door.presses(), door.asks_inline()] == [()] * 4
    assert door.writes("a", BUDI, GROUP) is None
    door.writes(f"/bukablokir {ANI}", ADMIN)
    assert door.writes("a") is None


def test_whose_message_an_administrator_replies_to_is_blocked(entrance: Entrances) -> None:
    door = entrance()
    replied = {"message_id": 1, "date": 1, "chat": {"id": GROUP, "type": "supergroup"}}
    sender = {"id": ANI, "is_bot": False, "first_name": "-"}
    door.writes("/blokir", ADMIN, GROUP, reply_to_message={**replied, "from": sender})
    assert door.state.telegram.chats.get(ANI).blocked
    assert told(door.writes("/blokir", ADMIN)) == words.WHOM_TO_BLOCK.format(command="blokir")
    assert told(door.writes(f"/blokir {ADMIN}", ADMIN)) == words.NOT_AN_ADMIN


# Telegram writes for whoever stays anonymous, or writes as a channel.
_FOR_A_CHAT = {"id": 1087968824, "is_bot": True, "first_name": "Group"}


def in_the_name_of(chat: int) -> dict[str, Any]:
    return {"from": _FOR_A_CHAT, "sender_chat": {"id": chat, "type": "supergroup", "title": "Grup"}}


def test_an_administrator_who_writes_as_the_group_is_answered_and_another_bot_is_not(
    entrance: Entrances,
) -> None:
    door = entrance()
    assert door.writes("/tanya apa itu LKE?", chat=GROUP, **in_the_name_of(GROUP)) is None
    assert door.writes("/tanya apa itu LKE?", chat=GROUP, **{"from": _FOR_A_CHAT}) == ()


def test_a_reply_to_the_group_itself_or_to_a_bot_blocks_neither(entrance: Entrances) -> None:
    door = entrance()
    written = {"message_id": 1, "date": 1, "chat": {"id": GROUP, "type": "supergroup"}}
    for writer in (in_the_name_of(GROUP), {"from": _FOR_A_CHAT}):
        told_so = told(door.writes("/blokir", ADMIN, GROUP, reply_to_message={**written, **writer}))
        assert told_so == words.WHOM_TO_BLOCK.format(command="blokir")
    door.writes("/blokir", ADMIN, GROUP, reply_to_message={**written, **in_the_name_of(-9)})
    assert door.state.telegram.chats.get(-9).blocked


@pytest.mark.parametrize("command", ["/kode", "/blokir 8", "/statistik", "/umumkan x"])
def test_what_administrators_may_do_others_may_not(entrance: Entrances, command: str) -> None:
    door = entrance()
    assert door.writes(command) is None  # as every command that is not known
    assert not door.state.telegram.chats.get(BUDI).blocked


def test_news_is_stored_once_for_each_subscriber(entrance: Entrances) -> None:
    door = entrance()
    assert told(door.writes("/umumkan Ada yang baru", ADMIN)) == words.NOBODY_TO_TELL
    for chat in (ANI, BUDI, GROUP):
        door.state.telegram.chats.change(chat, subscribed=chat != BUDI)
    assert told(door.writes("/umumkan PermenPANRB 5/2031 <baru>", ADMIN)) == words.ANNOUNCED.format(count=2)
    assert told(door.again()) == words.ANNOUNCED.format(count=2)
    waiting = door.state.telegram.inbox.heads(10)
    assert sorted(one.lane for one in waiting) == [f"u{GROUP}", f"u{ANI}"]
    assert all("&lt;baru&gt;" in (one.plan or [{}])[0]["html"] for one in waiting)
    assert door.state.telegram.inbox.waiting() == 2


def test_news_without_words_or_with_too_many_is_one_helpful_line(entrance: Entrances) -> None:
    door = entrance()
    assert told(door.writes("/umumkan", ADMIN)) == words.WHAT_TO_ANNOUNCE
    assert "paling banyak 3000" in told(door.writes("/umumkan " + "a" * 3001, ADMIN))


def test_statistics_tell_numbers_and_no_person(entrance: Entrances) -> None:
    door = entrance()
    door.state.telegram.chats.change(ANI, subscribed=True)
    door.writes("a")
    said = told(door.writes("/statistik", ADMIN))
    assert "Pesan satu jam ini: 1\n" in said
    assert "Berlangganan kabar: 1\n" in said


def test_who_asks_too_often_is_told_when_to_go_on_then_not_answered_until_then(
    entrance: Entrances, clock: Clock
) -> None:
    door = entrance(telegram_per_hour=2)
    assert [door.writes("a") for _ in range(2)] == [None, None]
    assert "menit lagi" in told(door.writes("a"))
    assert door.writes("a", BUDI) is None
    assert [door.writes("a") for _ in range(3)][-1] == ()
    assert "menit lagi" in told(door.presses())
    clock.pass_by(timedelta(hours=1))
    assert door.writes("a") is None


def test_all_together_may_ask_only_so_often(entrance: Entrances) -> None:
    door = entrance(telegram_per_hour_in_all=3)
    assert [door.writes("a", person) for person in (7, 8, 9)] == [None] * 3
    assert "ramai" in told(door.writes("a", 10))


def test_strangers_are_told_so_a_few_times_and_take_nothing_away_from_the_others(entrance: Entrances) -> None:
    door = entrance(telegram_access="kode", telegram_per_hour=5, telegram_per_hour_in_all=8)
    door.state.telegram.chats.change(BUDI, paired=True)
    guesses = [told(door.writes("ABCDEFGHJ2")) for _ in range(5)]
    assert guesses == [words.CODE_REFUSED] * 5
    assert "menit lagi" in told(door.writes("ABCDEFGHJ2"))
    assert [door.writes("ABCDEFGHJ2") for _ in range(3)][-1] == ()
    assert told(door.writes("a", 9)) == words.CODE_WANTED
    assert [door.writes("a", BUDI) for _ in range(5)] == [None] * 5


def test_of_a_group_only_what_is_for_the_bot_is_counted(entrance: Entrances) -> None:
    door = entrance(telegram_per_hour=2)
    assert [door.writes("obrolan", ANI, GROUP) for _ in range(5)] == [None] * 5
    assert [door.counted(), door.counted()] == [None, None]
    assert door.counted() == ()
    assert door.writes("obrolan", ANI, GROUP) == ()
    assert door.writes("obrolan", BUDI, GROUP) is None


def test_queries_at_each_key_are_counted_apart_from_messages(entrance: Entrances) -> None:
    door = entrance(telegram_per_hour=1)
    assert [door.asks_inline() for _ in range(10)] == [None] * 10
    assert door.asks_inline() not in (None, ())
    assert door.writes("a") is None


def test_counts_are_kept_under_a_pseudonym(entrance: Entrances, sqlite_settings: Settings) -> None:
    door = entrance()
    door.writes("a", 987654321)
    owner = Owners(sqlite_settings.home, door.state.telegram.pseudonyms).of(987654321)
    assert door.state.telegram.uses.so_far(owner) == 1
    assert "987654321" not in owner


def test_whoever_works_on_one_state_knows_a_chat_by_the_same_pseudonym(state: State, tmp_path: Path) -> None:
    first, second = (Owners(tmp_path / home, state.telegram.pseudonyms) for home in ("satu", "dua"))
    assert first.of(7) == second.of(7) != first.of(8)


def test_of_several_that_make_a_key_at_once_all_take_the_same(state: State) -> None:
    with ThreadPoolExecutor(8) as pool:
        agreed = set(pool.map(state.telegram.pseudonyms.agreed, [bytes([n]) * 32 for n in range(8)]))
    assert agreed == {state.telegram.pseudonyms.key()}


def _with_a_key_of_its_own(home: Path, key: bytes) -> Path:
    (home / "state").mkdir(parents=True, exist_ok=True)
    (home / "state" / "telegram.key").write_bytes(key)
    return home


def test_a_key_that_was_a_file_beside_the_state_is_taken_over(state: State, tmp_path: Path) -> None:
    key = b"k" * 32
    before = f"telegram:sha256:{hmac.new(key, b'7', 'sha256').hexdigest()}"
    assert Owners(_with_a_key_of_its_own(tmp_path / "satu", key), state.telegram.pseudonyms).of(7) == before
    assert Owners(tmp_path / "dua", state.telegram.pseudonyms).of(7) == before


def test_a_file_with_another_key_than_the_state_is_told_and_left(
    state: State, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    owner = Owners(tmp_path / "satu", state.telegram.pseudonyms).of(7)
    other = _with_a_key_of_its_own(tmp_path / "dua", b"k" * 32)
    assert Owners(other, state.telegram.pseudonyms).of(7) == owner
    assert "bukan kunci samaran yang dipakai" in caplog.text


def test_a_broken_file_is_told_where_it_is_all_there_is(state: State, tmp_path: Path) -> None:
    broken = _with_a_key_of_its_own(tmp_path / "satu", b"pendek")
    with pytest.raises(StateError, match="rusak"):
        Owners(broken, state.telegram.pseudonyms)
    assert state.telegram.pseudonyms.key() is None
