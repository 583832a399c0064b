"""What of a message is meant for the bot: a command, a question, or nothing."""

import re
from dataclasses import dataclass

from telegram import ChatMemberUpdated, Message, MessageEntity

from bot.flows.desk import Me

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@(?P<to>\w{1,64}))?(?=\s|$)")
_GROUPS = ("group", "supergroup")


@dataclass(frozen=True, slots=True)
class Written:
    """The words of a message, and the command that they begin with, in small letters; empty for none."""

    text: str
    command: str = ""
    addressed: bool = True  # to this bot: named, replied to, or alone with it


def in_group(message: Message | ChatMemberUpdated) -> bool:
    return message.chat.type in _GROUPS


def file_of(message: Message) -> str:
    """Id of the file in which something is said or shown; empty for none."""
    spoken = message.voice or message.audio or message.video_note
    shown = message.photo[-1] if message.photo else None  # the largest
    file = spoken or shown
    return file.file_id if file else ""


def written(message: Message, me: Me) -> Written:
    """Its text or caption, without the bot's name where that only calls it."""
    text = message.text or message.caption or ""
    # What somebody else wrote, and this one passes on, orders nothing.
    command = None if message.forward_origin else _COMMAND.match(text)
    if command:
        to, group = (command["to"] or "").lower(), in_group(message)
        if group and to and to != me.username.lower():
            return Written("", addressed=False)
        rest = text[command.end() :].strip()
        return Written(rest, command["name"].lower(), bool(to) or not group)
    if not in_group(message):
        return Written(text.strip())
    named = _mentions(message, me)
    for mention in named:
        text = text.replace(mention, " ", 1)
    replied = message.reply_to_message
    to_me = bool(named) or bool(replied and replied.from_user and replied.from_user.id == me.id)
    return Written(text.strip(" ,:\n\t"), addressed=to_me)


def _mentions(message: Message, me: Me) -> list[str]:
    """As they are written: `@tanya_bot`, or a name that links to the bot."""
    # Not parse_entities(): it raises for half a character, which hostile clients can send.
    written = (message.text or message.caption or "").encode("utf-16-le", "surrogatepass")
    found: list[str] = []
    for entity in (*message.entities, *message.caption_entities):
        part = written[2 * entity.offset : 2 * (entity.offset + entity.length)]
        words = part.decode("utf-16-le", "surrogatepass")
        linked = entity.type == MessageEntity.TEXT_MENTION and entity.user and entity.user.id == me.id
        named = entity.type == MessageEntity.MENTION and words.lower() == f"@{me.username}".lower()
        if linked or named:
            found.append(words)
    return found
