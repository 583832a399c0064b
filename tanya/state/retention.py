"""What is too old is forgotten."""

from datetime import datetime

from sqlalchemy import Connection, Delete, delete, or_, select

from tanya.state.idempotency import REMEMBERED
from tanya.state.records import Counts
from tanya.state.schema import answers, claims, conversations, events, feedback, keys, secrets, turns
from tanya.state.telegram.forgetting import forget_telegram


def forgotten(connection: Connection, before: datetime, now: datetime) -> Counts:
    """Remove all that is older than before; of a conversation that goes on, its old turns.

    A key goes once it has opened nothing since then; responses that are sent again go after a day.
    """

    def gone(statement: Delete) -> int:
        return connection.execute(statement).rowcount

    gone(delete(claims).where(claims.c.claimed < max(before, now - REMEMBERED)))
    gone(delete(secrets).where(secrets.c.expires < now))
    forget_telegram(connection, before, now)
    old = select(answers.c.id).where(answers.c.asked < before)
    given = or_(feedback.c.given < before, feedback.c.answer_id.in_(old))
    return Counts(
        turns=gone(delete(turns).where(turns.c.asked < before)),
        conversations=gone(delete(conversations).where(conversations.c.changed < before)),
        feedback=gone(delete(feedback).where(given)),
        answers=gone(delete(answers).where(answers.c.asked < before)),
        events=gone(delete(events).where(events.c.at < before)),
        keys=gone(delete(keys).where(or_(keys.c.revoked < before, keys.c.expires < before))),
    )
