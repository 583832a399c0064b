"""Short codes for places in documents and for answers, as links into Telegram and its buttons carry them.

A link may carry 64 letters of A-Z, a-z, 0-9, _ and -, so what is too long, or written otherwise, is told by a
digest that is looked for among the documents at hand.
"""

import base64
import hashlib
import re
from dataclasses import dataclass

from tanya.domain.document import Kind
from tanya.domain.locator import Locator, NodeKind, Step

LONGEST = 56  # letters of a place
_DIGEST = 12
_HASHED = "X"  # ids and codes of steps begin with small letters
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,35}", re.ASCII)
_LABEL = re.compile(r"[A-Za-z0-9-]{0,12}", re.ASCII)
_KINDS = {"n": Kind.NASKAH, "r": Kind.RINGKASAN, "d": Kind.DAERAH, "p": Kind.PANDUAN, "k": Kind.KATALOG}
_STEPS = {
    "p": NodeKind.PASAL,
    "y": NodeKind.AYAT,
    "h": NodeKind.HURUF,
    "a": NodeKind.ANGKA,
    "l": NodeKind.LAMPIRAN,
    "b": NodeKind.BAB,
    "k": NodeKind.DIKTUM,
    "m": NodeKind.MENIMBANG,
    "i": NodeKind.MENGINGAT,
    "j": NodeKind.PENJELASAN,
}
_FOLDERS = {Kind.DAERAH: "daerah/", Kind.PANDUAN: "panduan/"}  # that their ids begin with
_LETTERS = {kind: letter for letter, kind in _STEPS.items()}
_LETTER_OF = {kind: letter for letter, kind in _KINDS.items()}
# An outline does not list these, so a digest stands for what holds them.
_WITHIN = (NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA, NodeKind.BARIS)


@dataclass(frozen=True, slots=True)
class Place:
    """What a code says: a document, and a part of it where one is named; digests where they were too long."""

    kind: Kind
    document: str = ""  # its id, else
    document_digest: str = ""
    locator: Locator | None = None
    locator_digest: str = ""


def place_code(kind: Kind, document_id: str, locator: Locator | None = None) -> str:
    """At most LONGEST letters; place_of() reads it."""
    code = _LETTER_OF[kind] + _named(kind, document_id)
    if locator is None:
        return code
    plain = f"{code}_{_steps_code(locator)}"
    whole = all(map(_writable, locator.steps)) and len(plain) <= LONGEST
    return plain if whole else f"{code}_{_HASHED}{digest_of(str(listed(locator)))}"


def place_of(code: str) -> Place | None:
    """None where code is no place's."""
    document, mark, steps = code.partition("_")
    kind, named = _KINDS.get(document[:1]), document[1:]
    if kind is None or not named or len(code) > LONGEST:
        return None
    place = _of_document(kind, named)
    if not mark:
        return place
    if steps.startswith(_HASHED):
        return Place(kind, place.document, place.document_digest, locator_digest=steps[1:])
    locator = _locator(steps)
    return Place(kind, place.document, place.document_digest, locator) if locator else None


def digest_of(text: str) -> str:
    """Of an id, or of an address as it is written."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:_DIGEST]


def listed(locator: Locator) -> Locator:
    """The part that an outline lists: the address without the last steps inside of a pasal or a table."""
    steps = locator.steps
    while len(steps) > 1 and steps[-1].kind in _WITHIN:
        steps = steps[:-1]
    return Locator(steps)


def is_told(code: str, locator: Locator) -> bool:
    """Whether the code that place_code() made of it leads to that part itself, not to what holds it."""
    hashed = code.partition("_")[2].startswith(_HASHED)
    return not hashed or listed(locator) == locator


def provision_link(bot: str, kind: Kind, document_id: str, locator: Locator | None = None) -> str:
    """bot: its user name, without @."""
    return f"https://t.me/{bot}?start=p{place_code(kind, document_id, locator)}"


def answer_link(bot: str, owner: str, answer_id: str) -> str:
    """Whoever has the link may ask the same anew; empty for owners whose name is too long for a link."""
    code = answer_code(owner, answer_id)
    return f"https://t.me/{bot}?start={code}" if code else ""


_ANSWER = re.compile(r"j_([a-z0-9]{20})", re.ASCII)
_KEY = re.compile(r"k_([a-z0-9]{20})", re.ASCII)
_PSEUDONYM = re.compile(r"telegram:sha256:([0-9a-f]{64})", re.ASCII)
NOBODY = "anon"  # whose answers those are that were given without a key
_CODED = re.compile(r"(?:a|k(?P<key>[a-z0-9]{20})|g(?P<chat>[\w-]{43}))(?P<answer>[a-z0-9]{20})", re.ASCII)


def answer_code(owner: str, answer_id: str) -> str:
    """At most 64 letters, that begin with none that a place's link begins with; empty where there is none."""
    answer = _ANSWER.fullmatch(answer_id)
    if answer is None:
        return ""
    if owner == NOBODY:
        return f"a{answer[1]}"
    if key := _KEY.fullmatch(owner):
        return f"k{key[1]}{answer[1]}"
    if chat := _PSEUDONYM.fullmatch(owner):
        short = base64.urlsafe_b64encode(bytes.fromhex(chat[1])).decode().rstrip("=")
        return f"g{short}{answer[1]}"
    return ""


def answer_of(code: str) -> tuple[str, str] | None:
    """Owner and id of the answer; None where code is no answer's."""
    found = _CODED.fullmatch(code)
    if found is None:
        return None
    return _owner(found["key"], found["chat"]), f"j_{found['answer']}"


def _owner(key: str | None, chat: str | None) -> str:
    if key:
        return f"k_{key}"
    return f"telegram:sha256:{base64.urlsafe_b64decode(chat + '=').hex()}" if chat else NOBODY


def _named(kind: Kind, document_id: str) -> str:
    folder = _FOLDERS.get(kind, "")
    bare = document_id.removeprefix(folder)
    plain = document_id.startswith(folder) and _ID.fullmatch(bare)
    return bare if plain else _HASHED + digest_of(document_id)


def _of_document(kind: Kind, named: str) -> Place:
    if named.startswith(_HASHED):
        return Place(kind, document_digest=named[1:])
    return Place(kind, _FOLDERS.get(kind, "") + named)


def _writable(step: Step) -> bool:
    return step.kind in _LETTERS and bool(_LABEL.fullmatch(step.label))


def _steps_code(locator: Locator) -> str:
    return "_".join(_LETTERS.get(step.kind, "?") + step.label for step in locator.steps)


def _locator(steps: str) -> Locator | None:
    read = [(_STEPS.get(step[:1]), step[1:]) for step in steps.split("_")]
    if any(kind is None or not _LABEL.fullmatch(label) for kind, label in read):
        return None
    return Locator.of(*((kind, label) for kind, label in read if kind))
