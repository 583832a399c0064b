"""One action at a time, at a Telegram that refuses, breaks off and moves away."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.actions import Action, Button, Card, Cards, Edit, File, Picture, Press, Say, Toast
from bot.connection import Connection, connected
from bot.delivering.deliverer import Deliverer
from bot.delivering.outcomes import Later, Moved, Refused, TokenRevoked, Unreachable
from bot.delivering.place import Place
from tanya.settings import Settings
from tests.bot.telegram.faults import BLOCKED, BROKEN, GATEWAY, LOST, TOO_MANY, UNHEARD, Fault, refused
from tests.bot.telegram.records import Shown
from tests.bot.telegram.server import TOKEN, TelegramServer

HERE = Place(7)
PNG = b"\x89PNG\r\n\x1a\n"
PAGE = Picture("pp-8-2006", "Pasal 19", 4, "<b>Pasal 19</b>", "Pasal 19")


class Drawn:
    """Pages that are what they were given as."""

    def __init__(self, png: bytes = PNG) -> None:
        self._png = png

    def drawn(self, picture: Picture) -> bytes:
        return self._png


@pytest.fixture
async def connection(telegram: TelegramServer) -> AsyncIterator[Connection]:
    nowhere = Path("/nonexistent")
    async with connected(Settings(nowhere, nowhere, telegram_base_url=telegram.url), TOKEN) as opened:
        yield opened


@pytest.fixture
def deliverer(connection: Connection) -> Deliverer:
    return Deliverer(connection.sure, Drawn())


async def shown(telegram: TelegramServer, deliverer: Deliverer, action: Action) -> list[Shown]:
    await deliverer.deliver(action, HERE)
    return telegram.people.by_bot()


async def test_a_message_comes_with_its_tags_and_buttons(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    rows = (
        (Button("Buka", data="p:1"), Button("Situs", url="https://tanya.go.id")),
        (Button("Salin", copy="[1]"),),
    )
    (message,) = await shown(telegram, deliverer, Say("<b>Pasal 1</b> &amp; 2", "Pasal 1 & 2", rows))
    assert (message.text, [entity.kind for entity in message.entities]) == ("Pasal 1 & 2", ["b"])
    assert message.labels == ["Buka", "Situs", "Salin"]


async def test_tags_that_are_refused_are_left_out(telegram: TelegramServer, deliverer: Deliverer) -> None:
    (message,) = await shown(telegram, deliverer, Say("<b>1 < 2", "1 < 2", ((Button("Buka", data="p"),),)))
    assert (message.text, message.html, message.labels) == ("1 < 2", "", ["Buka"])


async def test_buttons_that_are_refused_are_left_out(telegram: TelegramServer, deliverer: Deliverer) -> None:
    wrong = ((Button("Buka", data="x" * 65),),)
    (message,) = await shown(telegram, deliverer, Say("<b>a</b>", "a", wrong))
    assert (message.html, message.labels) == ("<b>a</b>", [])


async def test_a_message_that_is_too_long_comes_in_parts_without_a_word_lost(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    words = " ".join(f"kata{number}😀" for number in range(1500))
    messages = await shown(telegram, deliverer, Say(words, words, ((Button("Buka", data="p"),),)))
    assert " ".join(message.text for message in messages) == words
    assert [message.labels for message in messages] == [*[[]] * (len(messages) - 1), ["Buka"]]


async def test_half_a_letter_does_not_keep_the_rest_from_coming(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    (message,) = await shown(telegram, deliverer, Say("a\ud83d b", "a\ud83d b"))
    assert message.text == "a? b"


async def test_an_edit_that_changes_nothing_is_done(telegram: TelegramServer, deliverer: Deliverer) -> None:
    (message,) = await shown(telegram, deliverer, Say("<i>a</i>", "a"))
    (after,) = await shown(telegram, deliverer, Edit(message.message_id, "<i>a</i>", "a"))
    assert after.edited == 0


async def test_an_edit_of_a_message_that_is_gone_is_said_anew(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    (message,) = await shown(telegram, deliverer, Edit(4711, "<i>baru</i>", "baru"))
    assert (message.text, message.edited) == ("baru", 0)


async def test_buttons_change_below_a_message_that_stays(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    (message,) = await shown(telegram, deliverer, Say("a", "a", ((Button("Ya", data="y"),),)))
    (after,) = await shown(telegram, deliverer, Press(message.message_id, ((Button("Sudah", data="s"),),)))
    assert (after.text, after.labels) == ("a", ["Sudah"])
    await deliverer.deliver(Press(4711), HERE)  # of a message that is gone


async def test_a_reply_to_a_message_that_is_gone_stands_alone(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    (message,) = await shown(telegram, deliverer, Say("a", "a", reply_to=4711))
    assert message.reply_to is None


async def test_what_was_asked_in_a_topic_is_answered_there_while_it_is_there(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    telegram.faults.order("sendMessage", refused("Bad Request: message thread not found"))
    await deliverer.deliver(Say("satu", "satu"), Place(-5, 33))
    await deliverer.deliver(Say("dua", "dua"), Place(-5, 33))
    assert [message.thread for message in telegram.people.by_bot()] == [None, 33]


async def test_a_page_comes_as_a_photo_with_its_caption(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    (message,) = await shown(telegram, deliverer, PAGE)
    assert (message.kind, message.text, message.content) == ("photo", "Pasal 19", PNG)


@pytest.mark.parametrize("png", [b"", b"bukan gambar"])
async def test_a_page_that_cannot_be_shown_leaves_its_caption(
    telegram: TelegramServer, connection: Connection, png: bytes
) -> None:
    (message,) = await shown(telegram, Deliverer(connection.sure, Drawn(png)), PAGE)
    assert (message.kind, message.text) == ("text", "Pasal 19")


@pytest.mark.parametrize(
    "complaint",
    [
        "Bad Request: not enough rights to send photos to the chat",
        "Bad Request: have no rights to send a media",
        "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN",
    ],
)
async def test_a_page_that_a_group_does_not_allow_leaves_its_caption(
    telegram: TelegramServer, deliverer: Deliverer, complaint: str
) -> None:
    telegram.faults.order("sendPhoto", refused(complaint))
    (message,) = await shown(telegram, deliverer, PAGE)
    assert (message.kind, message.text) == ("text", "Pasal 19")


async def test_a_page_where_nothing_may_be_said_is_told_apart(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    telegram.faults.order("sendPhoto", refused("Bad Request: not enough rights to send photos to the chat"))
    telegram.faults.order("sendMessage", refused("Bad Request: not enough rights to send text messages"))
    with pytest.raises(Unreachable):
        await deliverer.deliver(PAGE, HERE)


async def test_a_file_comes_whole(telegram: TelegramServer, deliverer: Deliverer) -> None:
    (message,) = await shown(telegram, deliverer, File("data.json", '{"tanya": "é"}', "Data Anda"))
    assert (message.name, message.content.decode(), message.text) == (
        "data.json",
        '{"tanya": "é"}',
        "Data Anda",
    )


async def test_a_button_that_nobody_waits_for_any_more_is_let_go(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    await deliverer.deliver(Toast("lama", "Terima kasih"), HERE)
    assert telegram.people.presses == {}


async def test_cards_with_tags_that_are_refused_come_plain(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    query = telegram.people.ask_inline("pasal 5")
    cards = (Card("1", "Pasal 5", "", "<b>salah", "Pasal 5"), Card("2", "Pasal 6", "", "<b>b</b>", "Pasal 6"))
    await deliverer.deliver(Cards(query, cards, 60, True, "Bertanya", "mulai"), Place(None))
    shown_cards = telegram.people.queries[query] or []
    assert [card["input_message_content"]["message_text"] for card in shown_cards] == ["Pasal 5", "Pasal 6"]


@pytest.mark.parametrize("fault", [BROKEN, GATEWAY, UNHEARD, LOST])
async def test_a_telegram_that_is_out_of_reach_is_tried_later(
    telegram: TelegramServer, deliverer: Deliverer, fault: Fault
) -> None:
    telegram.faults.order("sendMessage", fault)
    with pytest.raises(Later) as later:
        await deliverer.deliver(Say("a", "a"), HERE)
    assert later.value.seconds is None


async def test_later_is_when_telegram_says(telegram: TelegramServer, deliverer: Deliverer) -> None:
    telegram.faults.order("sendMessage", TOO_MANY)
    with pytest.raises(Later) as later:
        await deliverer.deliver(Say("a", "a"), HERE)
    assert later.value.seconds == 1


@pytest.mark.parametrize(
    "fault",
    [
        BLOCKED,
        refused("Bad Request: chat not found"),
        refused("Bad Request: not enough rights to send text messages"),
    ],
)
async def test_a_chat_that_is_shut_is_told_apart(
    telegram: TelegramServer, deliverer: Deliverer, fault: Fault
) -> None:
    telegram.faults.order("sendMessage", fault)
    with pytest.raises(Unreachable):
        await deliverer.deliver(Say("a", "a"), HERE)


async def test_a_group_that_moved_says_where_to(telegram: TelegramServer, deliverer: Deliverer) -> None:
    moved = refused("Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1005)
    telegram.faults.order("sendMessage", moved)
    with pytest.raises(Moved) as to:
        await deliverer.deliver(Say("a", "a"), Place(-5))
    assert to.value.chat_id == -1005


async def test_a_token_that_was_revoked_is_told(telegram: TelegramServer, deliverer: Deliverer) -> None:
    telegram.faults.order("sendMessage", refused("Unauthorized", 401))
    with pytest.raises(TokenRevoked):
        await deliverer.deliver(Say("a", "a"), HERE)


async def test_what_is_refused_for_reasons_unknown_is_sent_plainer_then_told_apart(
    telegram: TelegramServer, deliverer: Deliverer
) -> None:
    strange = refused("Bad Request: SOMETHING_NEW")
    telegram.faults.order("sendMessage", strange)
    buttons = ((Button("Buka", data="p"),),)
    (message,) = await shown(telegram, deliverer, Say("<b>a</b>", "a", buttons))
    assert (message.html, message.labels) == ("", ["Buka"])
    telegram.faults.order("sendMessage", *[strange] * 3)
    with pytest.raises(Refused):
        await deliverer.deliver(Say("<b>a</b>", "a", buttons), HERE)
