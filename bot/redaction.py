"""Keeping the token out of what is logged and shown: it is part of every address the bot calls."""

import logging

_HIDDEN = "[token]"


class RedactingFormatter(logging.Formatter):
    """Formats as usual, then takes the token out, of tracebacks too."""

    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record), self._token)


def redacted(text: str, token: str) -> str:
    """text without the token, and without its secret half alone."""
    _, _, secret = token.partition(":")
    text = text.replace(token, _HIDDEN)
    return text.replace(secret, _HIDDEN) if secret else text


def log_safely(token: str) -> None:
    """Log warnings to standard error, redacted. httpx tells every address at INFO: never let it."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(token))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # The library tells by traceback what we say in one line, and repeats what it could not read.
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
