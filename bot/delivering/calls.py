"""Each action as one call of the Bot API."""

from typing import Any

from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputFile,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode

from bot.actions import Action, Button, Card, Cards, Edit, File, Keyboard, Picture, Press, Say, Toast
from bot.delivering.place import Place

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def call(bot: Bot, action: Action, place: Place, picture: bytes = b"") -> None:
    """Raises what the library raises. picture: the page of a Picture, as a PNG."""
    match action:
        case Say():
            await bot.send_message(**_words("text", action), **_say(action), **place.of_message)
        case Edit():
            await bot.edit_message_text(
                **_words("text", action),
                chat_id=place.chat,
                message_id=action.message_id,
                reply_markup=markup(action.keyboard),
                link_preview_options=_NO_PREVIEW,
            )
        case Press():
            await bot.edit_message_reply_markup(
                chat_id=place.chat, message_id=action.message_id, reply_markup=markup(action.keyboard)
            )
        case Picture():
            photo = InputFile(picture, filename=f"halaman-{action.page}.png")
            keyboard = markup(action.keyboard)
            await bot.send_photo(
                photo=photo, reply_markup=keyboard, **_words("caption", action), **place.of_message
            )
        case Toast():
            text = action.text or None
            await bot.answer_callback_query(action.callback_id, text=text, show_alert=action.alert)
        case Cards():
            await _answer_inline(bot, action)
        case File():
            document = InputFile(action.content.encode("utf-8", "replace"), filename=action.name)
            await bot.send_document(document=document, caption=action.caption or None, **place.of_message)


def markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    rows = [[_button(button) for button in row] for row in keyboard]
    return InlineKeyboardMarkup(rows) if rows else None


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        button.label,
        url=button.url or None,
        callback_data=button.data or None,
        switch_inline_query_current_chat=button.switch_inline,
        copy_text=CopyTextButton(button.copy) if button.copy else None,
    )


def _words(name: str, action: Say | Edit | Picture) -> dict[str, Any]:
    """With tags; without, once those were refused."""
    if action.html:
        return {name: sendable(action.html), "parse_mode": ParseMode.HTML}
    return {name: sendable(action.plain)}


def sendable(text: str) -> str:
    """Without half a surrogate pair, which is no UTF-8."""
    return text.encode("utf-8", "replace").decode()


def _say(action: Say) -> dict[str, Any]:
    reply = action.reply_to and ReplyParameters(action.reply_to, allow_sending_without_reply=True)
    return {
        "reply_markup": markup(action.keyboard),
        "reply_parameters": reply or None,
        "link_preview_options": _NO_PREVIEW,
    }


async def _answer_inline(bot: Bot, action: Cards) -> None:
    button = InlineQueryResultsButton(action.start_label, start_parameter=action.start or "mulai")
    await bot.answer_inline_query(
        action.query_id,
        [_article(card) for card in action.cards],
        cache_time=action.cache_seconds,
        is_personal=action.private,
        button=button if action.start_label else None,
    )


def _article(card: Card) -> InlineQueryResultArticle:
    words = InputTextMessageContent(
        card.html or card.plain,
        parse_mode=ParseMode.HTML if card.html else None,
        link_preview_options=_NO_PREVIEW,
    )
    description = card.description or None
    return InlineQueryResultArticle(
        card.id, card.title, words, reply_markup=markup(card.keyboard), description=description
    )
