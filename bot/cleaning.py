"""What is too old is forgotten, where no service does it: when the bot starts, then every day."""

import asyncio
import logging
from datetime import timedelta

from tanya.errors import StateError
from tanya.state.database import State

_log = logging.getLogger(__name__)

_DAY = 86_400.0  # seconds
_ACTOR = "bot"


async def clean_daily(state: State, days: int) -> None:
    """Until it is cancelled."""
    while True:
        try:
            await asyncio.to_thread(state.tidy, _ACTOR, timedelta(days=days))
        except StateError as fault:  # the next day tries again
            _log.warning("Nothing was cleaned: %s", fault)
        await asyncio.sleep(_DAY)
