"""The log: what its lines look like, and that no secret and nothing that was asked stands in them."""

import json
import logging
import re
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from urllib.parse import unquote, urlsplit

from tanya.settings import JSON_LINES, Settings

# The id of the request that is being served, for every line that is written meanwhile.
REQUEST: ContextVar[str] = ContextVar("tanya_request", default="")
REQUESTS = "tanya.requests"  # a line for each request
NOTICES = "tanya.notices"  # what whoever starts a program should know
FIELDS = "told"  # `extra={FIELDS: {...}}`: what a line of JSON says by names, in place of the message

_HIDDEN = "[rahasia]"
_SHORTEST = 6  # a secret of fewer letters would blot out half of the log
_KEY = re.compile(r"\btny_k_[a-z0-9]{1,40}_[\w-]{8,100}", re.ASCII)
_BEARER = re.compile(r"\bBearer [^\s\"',]{8,2000}", re.IGNORECASE)
# They tell every address that they call, and a token is part of one; the library of Telegram repeats by
# traceback what we say in one line.
_QUIET = {"httpx": logging.WARNING, "httpcore": logging.WARNING, "telegram": logging.CRITICAL}
_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def begin(settings: Settings) -> None:
    """Log to standard error from now on, as TANYA_LOG says; only for the edge of a program."""
    handler = logging.StreamHandler()
    handler.setFormatter(formatter(settings))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(REQUESTS).setLevel(logging.INFO)
    for name, level in _QUIET.items():
        logging.getLogger(name).setLevel(level)


def formatter(settings: Settings) -> logging.Formatter:
    kind = JsonLines if settings.log == JSON_LINES else Plain
    return kind(secrets_of(settings))


def secrets_of(settings: Settings) -> tuple[str, ...]:
    """What must never be written, the longest first; of a token its secret half too."""
    token = settings.telegram_token or ""
    addresses = (settings.database_url, settings.redis_url, settings.llm_base_url)
    found = {token, token.partition(":")[2], settings.api_key, settings.llm_api_key}
    found |= {password for address in addresses for password in _passwords(address)}
    return tuple(sorted((one for one in found if one and len(one) >= _SHORTEST), key=len, reverse=True))


def _passwords(address: str | None) -> Iterator[str]:
    try:
        password = urlsplit(address or "").password
    except ValueError:
        return
    if password:
        yield password
        yield unquote(password)


class _Discreet(logging.Formatter):
    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def formatException(self, ei: _Raised) -> str:
        """Its kind and its places: the message may hold what was asked."""
        kind, _, places = ei
        return f"{kind.__name__}\n{''.join(traceback.format_tb(places))}" if kind else ""

    def hidden(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return _BEARER.sub(f"Bearer {_HIDDEN}", _KEY.sub(f"tny_{_HIDDEN}", text))


class Plain(_Discreet):
    """For people: `2026-11-27 08:00:00,123 WARNING bot.working: ...`."""

    def format(self, record: logging.LogRecord) -> str:
        if record.name == NOTICES:
            return self.hidden(f"Perhatian: {record.getMessage()}")
        if record.name == REQUESTS:
            return self.hidden(f"{self.formatTime(record)} {record.getMessage()}")
        record.exc_text = None  # another formatter may have left the whole of it there
        return self.hidden(super().format(record))


class JsonLines(_Discreet):
    """For programs: one object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if request := REQUEST.get():
            line["request"] = request
        line |= getattr(record, FIELDS, {"message": record.getMessage()})
        if record.exc_info:
            line["fault"] = self.formatException(record.exc_info)
        plain = {name: self.hidden(one) if isinstance(one, str) else one for name, one in line.items()}
        return json.dumps(plain, ensure_ascii=False)
