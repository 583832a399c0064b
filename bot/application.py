"""The python-telegram-bot application: which message goes to which handler."""

from typing import Any

from telegram import Update
from telegram.ext import AIORateLimiter, Application, CommandHandler, MessageHandler, filters

from bot.handlers import Asks, Handlers
from tanya.settings import Settings

AT_ONCE = 8  # messages being answered
RETRIES = 3  # after Telegram's 429
TIMEOUT = 20.0  # seconds for Telegram to answer

App = Application[Any, Any, Any, Any, Any, Any]


def build_application(assistant: Asks, settings: Settings, token: str) -> App:
    builder = (
        Application.builder()
        .token(token)
        .rate_limiter(AIORateLimiter(max_retries=RETRIES))
        .concurrent_updates(AT_ONCE)
        .connect_timeout(TIMEOUT)
        .read_timeout(TIMEOUT)
        .write_timeout(TIMEOUT)
    )
    if settings.telegram_base_url:
        builder = builder.base_url(f"{settings.telegram_base_url.rstrip('/')}/bot")
    application = builder.build()
    _route(application, Handlers(assistant, settings.max_question))
    return application


def _route(application: App, handlers: Handlers) -> None:
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    for command, callback in (("start", handlers.start), ("bantuan", handlers.help), ("help", handlers.help)):
        application.add_handler(CommandHandler(command, callback, private))
    routes = (
        (filters.COMMAND, handlers.unknown_command),
        (filters.TEXT, handlers.question),
        # Telegram's own notes (a message was pinned, a photo changed) want no answer.
        (~filters.StatusUpdate.ALL, handlers.not_text),
    )
    for kind, callback in routes:
        application.add_handler(MessageHandler[Any, Any](private & kind, callback))
    application.add_error_handler(handlers.fault)


ALLOWED_UPDATES = (Update.MESSAGE,)
