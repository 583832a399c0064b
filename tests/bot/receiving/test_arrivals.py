"""Updates as they are stored: in the lane of their chat, without the names of people."""

import json
from typing import Any

import pytest
from telegram import Bot, Update

from bot.receiving.arrivals import arrivals, lane_of
from tests.bot.telegram.world import World

ANI = {"id": 7, "is_bot": False, "first_name": "Ani", "last_name": "Budi", "username": "anibudi"}
CHAT = {"id": 7, "type": "private", "first_name": "Ani", "username": "anibudi"}
MESSAGE = {"message_id": 1, "date": 1_900_000_000, "chat": CHAT, "from": ANI}
HIDDEN = {"type": "hidden_user", "date": 1_900_000_000, "sender_user_name": "Ani Budi"}

PARTS: list[dict[str, Any]] = [
    {"text": "halo"},
    {"contact": {"phone_number": "+62811", "first_name": "Ani", "last_name": "Budi", "vcard": "N:Budi;Ani"}},
    {"location": {"longitude": 105.3, "latitude": -5.1}},
    {"text": "teruskan", "forward_origin": HIDDEN},
    {"text": "teruskan", "forward_origin": {"type": "user", "date": 1_900_000_000, "sender_user": ANI}},
    {"text": "balas", "reply_to_message": MESSAGE},
    {"new_chat_members": [ANI]},
    {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}},
]


def update_of(parts: dict[str, Any]) -> dict[str, Any]:
    return {"update_id": 9, "message": {**MESSAGE, **parts}}


@pytest.mark.parametrize("parts", PARTS)
def test_no_name_number_or_place_of_a_person_is_stored(parts: dict[str, Any]) -> None:
    (arrived,) = arrivals([update_of(parts)])
    stored = json.dumps(arrived.payload)
    assert not [word for word in ("Ani", "Budi", "anibudi", "+62811", "105.3") if word in stored]


@pytest.mark.parametrize("parts", PARTS)
def test_what_is_stored_is_still_read_as_the_same_kind_of_message(parts: dict[str, Any]) -> None:
    bot = Bot("1:x")
    (arrived,) = arrivals([update_of(parts)])
    before, after = Update.de_json(update_of(parts), bot), Update.de_json(arrived.payload, bot)
    assert before.message
    assert after.message
    assert after.message.text == before.message.text
    kinds = ("contact", "location", "forward_origin", "reply_to_message", "new_chat_members", "voice")
    for kind in kinds:
        assert bool(getattr(after.message, kind)) == bool(getattr(before.message, kind))


def test_each_chat_has_a_lane_and_inline_queries_one_for_each_person() -> None:
    people = World()
    people.write("a", chat_id=-5, kind="group")
    people.ask_inline("pasal 5", person=8)
    people.change_membership("kicked", chat_id=9)
    people.hand_over({"poll": {"id": "1"}})
    people.hand_over({"callback_query": {"id": "1", "from": ANI, "inline_message_id": "x", "data": "p"}})
    assert [lane_of(update) for update in people.updates] == ["-5", "i8", "9", "0", "i7"]


@pytest.mark.parametrize(
    "payload", [None, 3, "teks", [], {}, {"update_id": "1"}, {"update_id": True}, {"update_id": -1}]
)
def test_what_has_no_number_is_no_update(payload: object) -> None:
    assert list(arrivals([payload, {"update_id": 1}])) == list(arrivals([{"update_id": 1}]))


def test_an_update_that_is_nested_without_end_is_stored_without_its_depths() -> None:
    nested: dict[str, Any] = {"text": "a"}
    for _ in range(500):
        nested = {"reply_to_message": nested}
    (arrived,) = arrivals([{"update_id": 1, "message": nested}])
    assert len(json.dumps(arrived.payload)) < 2_000
