"""An update as it is stored: without the names of people, and with the lane that it waits in."""

from collections.abc import Iterable, Iterator
from typing import Any

from tanya.state.telegram.records import Arrived

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
# Whom a message is from is told by its id; nothing that is answered needs a name.
_NAMES = ("last_name", "username", "author_signature", "vcard", "venue")
_NEEDED = {  # by the library, to read the rest
    "first_name": "-",
    "sender_user_name": "-",
    "phone_number": "-",
    "longitude": 0.0,
    "latitude": 0.0,
}
_DEEPEST = 40  # levels of an update; Telegram's have some ten


def arrivals(payloads: Iterable[Any]) -> Iterator[Arrived]:
    """Of those that are updates; what has no number is none."""
    for payload in payloads:
        if (number := number_of(payload)) is not None:
            yield Arrived(number, lane_of(payload), nameless(payload))


def number_of(payload: Any) -> int | None:
    """By which Telegram counts it; None where it is no update."""
    number = payload.get("update_id") if isinstance(payload, dict) else None
    is_one = isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**53
    return number if is_one else None


def lane_of(payload: dict[str, Any]) -> str:
    """The chat's id; inline queries and what belongs to no chat have lanes of their own."""
    for kind in ALLOWED:
        match payload.get(kind):
            case {"chat": {"id": int(chat)}} | {"message": {"chat": {"id": int(chat)}}}:
                return str(chat)
            case {"from": {"id": int(person)}}:
                return f"i{person}"
    return "0"


def nameless(value: Any, depth: int = 0) -> Any:
    """value without the names, numbers and places that people carry with them."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, list):
        return [nameless(part, depth + 1) for part in value]
    if not isinstance(value, dict):
        return value
    kept = {key: part for key, part in value.items() if key not in _NAMES}
    return {key: _NEEDED[key] if key in _NEEDED else nameless(part, depth + 1) for key, part in kept.items()}
