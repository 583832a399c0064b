"""HTML as Telegram reads it: its tags, its entities, and its complaints about everything else."""

import re
from dataclasses import dataclass, field

from tests.bot.telegram.refusal import bad

_SAME = {"strong": "b", "em": "i", "ins": "u", "strike": "s", "del": "s"}
_TAGS = {"b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler", "span", "tg-emoji"}
_ALONE = {"code", "pre"}  # hold nothing but text
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^<>]*)>")
_ATTRIBUTES = re.compile(r"""\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>]+))?""")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ENTITY = re.compile(r"&(?:#(?P<dec>[0-9]{1,7})|#x(?P<hex>[0-9A-Fa-f]{1,6})|(?P<name>[a-z]{2,4}));")


@dataclass(frozen=True, slots=True)
class Entity:
    """Offset and length in UTF-16 units."""

    kind: str
    offset: int
    length: int
    url: str = ""


@dataclass(slots=True)
class _Reading:
    text: str = ""
    open: list[tuple[str, int, str]] = field(default_factory=list)
    found: list[Entity] = field(default_factory=list)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_html(written: str) -> tuple[str, tuple[Entity, ...]]:
    """The text without tags, and what they were; raises Refused where Telegram would refuse."""
    reading, place = _Reading(), 0
    while place < len(written):
        letter = written[place]
        if letter == "<":
            place = _tag(written, place, reading)
        elif letter == "&" and (entity := _ENTITY.match(written, place)):
            reading.text += _decoded(entity)
            place = entity.end()
        else:
            reading.text += letter
            place += 1
    if reading.open:
        raise bad(
            f"can't parse entities: can't find end tag corresponding to start tag \"{reading.open[-1][0]}\""
        )
    return reading.text, tuple(reading.found)


def _tag(written: str, place: int, reading: _Reading) -> int:
    offset = len(written[:place].encode())
    found = _TAG.match(written, place)
    if not found:
        raise bad(f"can't parse entities: unsupported start tag at byte offset {offset}")
    name = found["name"].lower()
    if _SAME.get(name, name) not in _TAGS:
        raise bad(f'can\'t parse entities: unsupported start tag "{name}" at byte offset {offset}')
    if found["end"]:
        _end(name, offset, reading)
    else:
        _begin(name, found["rest"], offset, reading)
    return found.end()


def _begin(name: str, rest: str, offset: int, reading: _Reading) -> None:
    if not re.fullmatch(rf"(?:{_ATTRIBUTES.pattern})*\s*", rest):
        raise bad(f"can't parse entities: unexpected attributes at byte offset {offset}")
    if any(tag in _ALONE for tag, _, _ in reading.open):
        raise bad(f"can't parse entities: nested entity in code at byte offset {offset}")
    if name == "blockquote" and any(tag == name for tag, _, _ in reading.open):
        raise bad(f"can't parse entities: blockquote can't be nested at byte offset {offset}")
    if name == "span" and "tg-spoiler" not in rest:
        raise bad(f'can\'t parse entities: tag "span" must have class "tg-spoiler" at byte offset {offset}')
    href = re.search(r"href\s*=\s*[\"']([^\"']*)[\"']", rest)
    kind = "expandable" if name == "blockquote" and "expandable" in rest else ""
    reading.open.append((name, units(reading.text), kind or (href[1] if href else "")))


def _end(name: str, offset: int, reading: _Reading) -> None:
    if not reading.open:
        raise bad(f"can't parse entities: unexpected end tag at byte offset {offset}")
    begun, start, extra = reading.open.pop()
    if begun != name:
        raise bad(
            f'can\'t parse entities: unmatched end tag at byte offset {offset}, expected "</{begun}>", '
            f'found "</{name}>"'
        )
    kind = _SAME.get(name, name)
    if name == "blockquote" and extra:
        kind, extra = "expandable_blockquote", ""
    if length := units(reading.text) - start:
        reading.found.append(Entity(kind, start, length, extra))


def _decoded(entity: re.Match[str]) -> str:
    if entity["name"]:
        return _NAMED.get(entity["name"], entity[0])
    number = int(entity["dec"]) if entity["dec"] else int(entity["hex"], 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else entity[0]
