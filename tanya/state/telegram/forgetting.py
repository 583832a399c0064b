"""What the Telegram door forgets, and when."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, or_

from tanya.state.telegram.inbox import REMEMBERED
from tanya.state.telegram.tables import chats, codes, updates, uses

_COUNTED = timedelta(hours=2)


def forget_telegram(connection: Connection, before: datetime, now: datetime) -> None:
    """Chats that were not there since before; numbers of updates, counts and codes that are no use.

    A chat that was let in, is kept out, or waits for news stays.
    """
    promised = or_(chats.c.subscribed, chats.c.paired, chats.c.blocked)
    dealt_with = updates.c.lane.is_(None)
    connection.execute(delete(updates).where(dealt_with, updates.c.stored < now - REMEMBERED))
    connection.execute(delete(chats).where(chats.c.seen < before, ~promised))
    connection.execute(delete(uses).where(uses.c.hour < now - _COUNTED))
    connection.execute(delete(codes).where(codes.c.expires < now))
