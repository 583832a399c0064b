"""Two thousand random and hostile messages: none raises, and no plan holds what Telegram would refuse."""

import random
import re
import string
from collections.abc import Callable
from typing import Any

from bot.actions import Plan, Say
from tests.bot.flows.talking import GROUP, PERSON, Talk, marks

MESSAGES = 2_000
_SEED = 20261126
_WORDS = re.findall(
    r"\S+",
    "pasal ayat huruf SAKIP LKE berlaku dicabut PP 8/2006 PermenPANRB 88/2021 kapan berapa siapa apa laporan "
    "kinerja 75,5 predikat Kota Metro itu tersebut dan </b> <b> & &lt; <blockquote> [1] “ ” @tanya_uji_bot",
)
_STRANGE = (
    "\u202e\u202d\u2066\u2069\u200b\u200c\u200d\u200e\u200f\ufeff\u2028\u2029\u00ad"
    "\x00\x01\x08\x0b\x1b\x7f\x85\ud800\udfff\ufffe\U000e0041مرحباשלום😀👩‍👩‍👧🇮🇩é́́́́"
)
_COMMANDS = re.findall(
    r"\S+",
    "tanya pasal status banding predikat istilah daerah tanggal sumber baru start mulai bantuan privasi "
    "ekspor hapusdata langganan entah",
)
_MARKUP = (
    "<b>tebal",
    "<script>alert(1)</script>",
    "</blockquote></b>",
    "<a href='x'>",
    "&#0;&#xD800;&nbsp;&",
    "```",
    "[x](http://y)",
    "*_~`|>",
    "<blockquote expandable>",
    "%s%n{0}{bot}",
    "${7*7}",
    "'; DROP TABLE chats;--",
)
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


def test_two_thousand_hostile_messages_never_crash_it_nor_make_a_message_that_is_refused(talk: Talk) -> None:
    chance = random.Random(_SEED)
    makers = (_noise, _words, _marked_up, _commanded, _long, _strange, _mixed)
    answered = 0
    for _ in range(MESSAGES):
        text = chance.choice(makers)(chance)
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
        assert talk.ask_inline(_mixed(chance)[:150])
        assert talk.write(f"/start {chance.choice((*_PAYLOADS, _noise(chance)))}"[:180])


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


def _noise(chance: random.Random) -> str:
    return "".join(chance.choice(string.printable) for _ in range(chance.randrange(1, 120)))


def _words(chance: random.Random) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(chance.randrange(1, 14)))


def _marked_up(chance: random.Random) -> str:
    return " ".join(chance.choice((*_MARKUP, *_WORDS)) for _ in range(chance.randrange(1, 10)))


def _commanded(chance: random.Random) -> str:
    to = chance.choice(("", "@tanya_uji_bot", "@lain_bot", "@"))
    return f"/{chance.choice(_COMMANDS)}{to} {chance.choice((_words, _noise, _marked_up))(chance)}"[:195]


def _long(chance: random.Random) -> str:
    return (chance.choice(("a", "😀", "pasal ", "<", "\n", "\u200b", "5 ")) * 4096)[
        : chance.choice((180, 1_900, 4_096))
    ]


def _strange(chance: random.Random) -> str:
    return "".join(chance.choice(_STRANGE) for _ in range(chance.randrange(1, 60)))


def _mixed(chance: random.Random) -> str:
    parts = (_words, _strange, _marked_up, _noise)
    return "".join(chance.choice(parts)(chance) for _ in range(chance.randrange(1, 4)))
