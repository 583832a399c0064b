"""What is kept of one person: shown to them, or removed."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, RowMapping, Table, delete, func, select

from tanya.state.answers import kept_of
from tanya.state.audit import event_of
from tanya.state.conversations import title_of, turns_of
from tanya.state.feedback import feedback_of
from tanya.state.masking import owner_kept
from tanya.state.records import Conversation, Counts, PersonalData
from tanya.state.schema import answers, claims, conversations, events, feedback, turns


def exported(connection: Connection, owner: str) -> PersonalData:
    """All that is kept of owner, oldest first."""
    kept = owner_kept(owner)

    def rows(table: Table, of: Column[str], order: Column[Any]) -> Sequence[RowMapping]:
        return connection.execute(select(table).where(of == kept).order_by(order)).mappings().all()

    return PersonalData(
        owner=owner,
        conversations=_conversations(connection, kept),
        answers=tuple(kept_of(row) for row in rows(answers, answers.c.owner, answers.c.asked)),
        feedback=tuple(feedback_of(row) for row in rows(feedback, feedback.c.owner, feedback.c.given)),
        events=tuple(event_of(row) for row in rows(events, events.c.actor, events.c.number)),
    )


def deleted(connection: Connection, owner: str) -> Counts:
    """What was removed of owner. Turns go with their conversations, feedback with the answers."""
    kept = owner_kept(owner)
    theirs = select(conversations.c.id).where(conversations.c.owner == kept)
    said = select(func.count()).select_from(turns).where(turns.c.conversation_id.in_(theirs))
    counted = connection.execute(said).scalar_one()
    given = connection.execute(delete(feedback).where(feedback.c.owner == kept)).rowcount
    connection.execute(delete(claims).where(claims.c.owner == kept))
    return Counts(
        conversations=connection.execute(delete(conversations).where(conversations.c.owner == kept)).rowcount,
        turns=counted,
        answers=connection.execute(delete(answers).where(answers.c.owner == kept)).rowcount,
        feedback=given,
    )


def _conversations(connection: Connection, owner: str) -> tuple[Conversation, ...]:
    found = select(conversations).where(conversations.c.owner == owner).order_by(conversations.c.created)
    rows = connection.execute(found).all()
    theirs = select(conversations.c.id).where(conversations.c.owner == owner)
    said = turns_of(connection, theirs)
    return tuple(
        Conversation(row.id, owner, title_of(said.get(row.id, ())), row.created, said.get(row.id, ()))
        for row in rows
    )


def data_object(data: PersonalData) -> dict[str, object]:
    """As JSON tells it: moments and days in ISO form."""
    told: dict[str, object] = json.loads(json.dumps(asdict(data), default=_iso))
    return told


def _iso(value: date) -> str:
    return value.isoformat()
