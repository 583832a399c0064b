"""Random and hostile messages: markup, strange signs, commands inside text, very long ones."""

import random
import re
import string

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


def written(chance: random.Random) -> str:
    """Any of these."""
    makers = (noise, _words, _marked_up, _commanded, _long, _strange, mixed)
    return chance.choice(makers)(chance)


def noise(chance: random.Random) -> str:
    return "".join(chance.choice(string.printable) for _ in range(chance.randrange(1, 120)))


def _words(chance: random.Random) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(chance.randrange(1, 14)))


def _marked_up(chance: random.Random) -> str:
    return " ".join(chance.choice((*_MARKUP, *_WORDS)) for _ in range(chance.randrange(1, 10)))


def _commanded(chance: random.Random) -> str:
    to = chance.choice(("", "@tanya_uji_bot", "@lain_bot", "@"))
    return f"/{chance.choice(_COMMANDS)}{to} {chance.choice((_words, noise, _marked_up))(chance)}"[:195]


def _long(chance: random.Random) -> str:
    return (chance.choice(("a", "😀", "pasal ", "<", "\n", "\u200b", "5 ")) * 4096)[
        : chance.choice((180, 1_900, 4_096))
    ]


def _strange(chance: random.Random) -> str:
    return "".join(chance.choice(_STRANGE) for _ in range(chance.randrange(1, 60)))


def mixed(chance: random.Random) -> str:
    parts = (_words, _strange, _marked_up, noise)
    return "".join(chance.choice(parts)(chance) for _ in range(chance.randrange(1, 4)))
