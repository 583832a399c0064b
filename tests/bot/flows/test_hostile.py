"""Random and hostile messages: none raises, and no plan holds what Telegram would refuse.

tests/bot/journeys/test_hostile.py sends two thousand to the real bot.
"""

import random
from collections.abc import Callable
from typing import Any

from bot.actions import Plan, Say
from tests.bot.flows.noise import mixed, noise, written
from tests.bot.flows.talking import GROUP, PERSON, Talk, marks

MESSAGES = 500
_SEED = 20261126
_PAYLOADS = (
    "p",
    "pn",
    "pnpp-8-2006_",
    "prpp-8-2006_p19_zz",
    "prpp-8-2006_X",
    "a" * 21,
    "g" + "-" * 63,
    "k",
    "\u202e",
)


def test_hostile_messages_never_crash_it_nor_make_a_message_that_is_refused(talk: Talk) -> None:
    chance = random.Random(_SEED)
    answered = 0
    for _ in range(MESSAGES):
        text = written(chance)
        plan = _sent(talk, chance, text)  # Talk holds every plan against what Telegram refuses
        answered += bool(plan)
    assert answered > MESSAGES // 2


def test_hostile_presses_never_crash_it(talk: Talk) -> None:
    chance = random.Random(_SEED + 1)
    for _ in range(300):
        verb = chance.choice("pnasuqdrtigGhxz?") + chance.choice(("", "0", "7", "999999"))
        rest = chance.choice((*_PAYLOADS, "rpp-8-2006_p19", "j_" + "a" * 20, "ya", "-", "../../etc"))
        assert talk.press_data(f"{verb}:{rest}", Say("", "."), chance.choice((PERSON, GROUP)))


def test_hostile_inline_queries_and_links_never_crash_it(talk: Talk) -> None:
    chance = random.Random(_SEED + 2)
    for _ in range(150):
        assert talk.ask_inline(mixed(chance)[:150])
        assert talk.write(f"/start {chance.choice((*_PAYLOADS, noise(chance)))}"[:180])


def _sent(talk: Talk, chance: random.Random, text: str) -> Plan:
    """As a message, an edit, below a picture, passed on, in a group: however people send things."""
    ways: tuple[Callable[[], Plan], ...] = (
        lambda: talk.write(text),
        lambda: talk.write(text),
        lambda: talk.write(text, forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": text}),
        lambda: talk.edit(text),
        lambda: talk.write(None, photo=_PHOTO, caption=text, caption_entities=marks(text)),
        lambda: talk.write(None, document={"file_id": "a", "file_unique_id": "b", "file_name": text}),
        lambda: talk.write(text, GROUP),
        lambda: talk.write(f"@tanya_uji_bot {text}", GROUP),
        lambda: talk.reply(Say("", text or ".", ()), text),
        lambda: talk.write(text, entities=_entities(chance, text)),
    )
    return chance.choice(ways)()


_PHOTO: list[dict[str, Any]] = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]


def _entities(chance: random.Random, text: str) -> list[dict[str, Any]]:
    """Of any kind and place, as no client would send them."""
    kinds = ("bold", "mention", "bot_command", "text_mention", "url", "blockquote", "custom_emoji")
    bot = {"id": 1, "is_bot": True, "first_name": "-"}
    return [
        {
            "type": chance.choice(kinds),
            "offset": chance.randrange(len(text) + 9),
            "length": chance.randrange(1, 50),
        }
        | {"user": bot}
        for _ in range(chance.randrange(4))
    ]
