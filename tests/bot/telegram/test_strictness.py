"""The loopback Telegram refuses what Telegram refuses: else the tests that lean on it prove nothing."""

from typing import Any

import pytest

from tests.bot.telegram.entities import read_html
from tests.bot.telegram.methods import Methods
from tests.bot.telegram.refusal import Refused
from tests.bot.telegram.world import World


def keys(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Buka", **button}]]}


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "a" * 4097}, "too long"),
    ("sendMessage", {"text": "😀" * 2049}, "too long"),
    ("sendMessage", {"text": " \n"}, "empty"),
    ("sendMessage", {"text": "<b></b>", "parse_mode": "HTML"}, "empty"),
    ("sendMessage", {"text": "a", "reply_markup": keys(callback_data="x" * 65)}, "DATA_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": keys(callback_data="")}, "DATA_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": keys()}, "Text buttons"),
    ("sendMessage", {"text": "a", "reply_markup": keys(url="tanya")}, "URL_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": keys(copy_text={"text": "a" * 257})}, "COPY_TEXT"),
    ("sendMessage", {"text": "a", "reply_parameters": {"message_id": 3}}, "replied not found"),
    ("sendPhoto", {"photo": ("a.png", b"bukan gambar")}, "IMAGE_PROCESS_FAILED"),
    ("sendPhoto", {"photo": ("a.png", b"\x89PNG"), "caption": "a" * 1025}, "caption is too long"),
    ("sendDocument", {"document": ("", b"")}, "no document"),
    ("editMessageText", {"message_id": 4711, "text": "a"}, "edit not found"),
    ("answerCallbackQuery", {"callback_query_id": "x"}, "too old"),
    ("answerInlineQuery", {"inline_query_id": "x", "results": []}, "too old"),
    ("sendMessageDraft", {"chat_id": -5, "draft_id": 1, "text": "a"}, "private chats only"),
    ("sendMessageDraft", {"draft_id": 0, "text": "a"}, "DRAFT_ID_INVALID"),
    ("sendChatAction", {"action": "tidur"}, "action"),
    ("setMyCommands", {"commands": [{"command": "Tanya", "description": "a"}]}, "COMMAND_INVALID"),
    ("setWebhook", {"url": "http://tanya"}, "HTTPS"),
    ("setWebhook", {"url": "https://tanya", "secret_token": "é"}, "secret"),
    ("tidakAda", {}, "Not Found"),
]


@pytest.mark.parametrize(("method", "values", "complaint"), REFUSED)
def test_it_refuses(method: str, values: dict[str, Any], complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        Methods(World()).call(method, {"chat_id": "7", **values})


@pytest.mark.parametrize(
    "written",
    [
        "a < b",
        "<b>a",
        "a</b>",
        "<b><i>a</b></i>",
        "<p>a</p>",
        "<blockquote>a<blockquote>b</blockquote></blockquote>",
    ],
)
def test_it_refuses_tags_that_do_not_fit(written: str) -> None:
    with pytest.raises(Refused, match="can't parse entities"):
        read_html(written)


def test_it_reads_tags_and_entities_in_utf_16() -> None:
    text, found = read_html("😀 <b>1 &lt; 2</b> &amp; <blockquote expandable>a &nbsp; &#233;</blockquote>")
    assert text == "😀 1 < 2 & a &nbsp; é"
    assert [(entity.kind, entity.offset, entity.length) for entity in found] == [
        ("b", 3, 5),
        ("expandable_blockquote", 11, 10),
    ]


def test_an_edit_that_changes_nothing_is_refused_and_another_is_not() -> None:
    methods = Methods(World())
    number = methods.call("sendMessage", {"chat_id": "7", "text": "a"})["message_id"]
    with pytest.raises(Refused, match="message is not modified"):
        methods.call("editMessageText", {"chat_id": "7", "message_id": str(number), "text": "a"})
    assert methods.call("editMessageText", {"chat_id": "7", "message_id": str(number), "text": "b"})


def test_a_button_is_answered_once_and_a_query_with_fifty_cards_at_most() -> None:
    world = World()
    methods = Methods(world)
    world.presses["1"] = None
    assert methods.call("answerCallbackQuery", {"callback_query_id": "1"})
    with pytest.raises(Refused, match="too old"):
        methods.call("answerCallbackQuery", {"callback_query_id": "1"})
    card = {"type": "article", "title": "a", "input_message_content": {"message_text": "a"}}
    query = world.ask_inline("a")
    cards = [{**card, "id": str(number)} for number in range(51)]
    with pytest.raises(Refused, match="TOO_MUCH"):
        methods.call("answerInlineQuery", {"inline_query_id": query, "results": cards})
    with pytest.raises(Refused, match="DUPLICATE"):
        methods.call("answerInlineQuery", {"inline_query_id": query, "results": [cards[0]] * 2})
    assert methods.call("answerInlineQuery", {"inline_query_id": query, "results": cards[:50]})


def test_updates_are_not_fetched_while_a_webhook_is_set() -> None:
    methods = Methods(World())
    methods.call("setWebhook", {"url": "https://tanya"})
    with pytest.raises(Refused, match="webhook is active"):
        methods.call("getUpdates", {})
