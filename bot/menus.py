"""The commands that Telegram lists beside the message box: other ones in a group, more for administrators."""

import logging

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.access.words import ADMIN_COMMANDS
from bot.words.commands import COMMANDS

_log = logging.getLogger(__name__)

Listed = tuple[tuple[str, str], ...]


async def list_commands(bot: Bot, admins: tuple[int, ...]) -> None:
    """A menu that cannot be set keeps nobody from asking."""
    alone: Listed = tuple((command.name, command.menu) for command in COMMANDS)
    together: Listed = tuple((command.name, command.menu) for command in COMMANDS if command.in_groups)
    await _list(bot, alone, BotCommandScopeAllPrivateChats())
    await _list(bot, together, BotCommandScopeAllGroupChats())
    for admin in admins:
        await _list(bot, (*alone, *ADMIN_COMMANDS), BotCommandScopeChat(admin))


async def _list(bot: Bot, commands: Listed, scope: BotCommandScope) -> None:
    try:
        await bot.set_my_commands([BotCommand(name, told) for name, told in commands], scope)
    except TelegramError as fault:  # an administrator who never wrote to the bot has no chat yet
        _log.warning("The menu of %s is not set: %s", scope.type, fault.message)
