"""The tables as they are now; a change here needs a new file in migrations/versions too."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment with its time zone. SQLite keeps none, so all are kept in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


# SQLite numbers rows by itself only where the column is its INTEGER.
_Number = BigInteger().with_variant(Integer, "sqlite")

keys = Table(
    "keys",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("tenant", Text, nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("created", Moment, nullable=False),
    Column("expires", Moment),
    Column("revoked", Moment),
)

secrets = Table(
    "secrets",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("key_id", Text, ForeignKey(keys.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("expires", Moment),  # of a secret that was rotated out
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", Text, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("created", Moment, nullable=False),
    Column("changed", Moment, nullable=False, index=True),
    Index(None, "owner", "changed", "id"),
)

turns = Table(
    "turns",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column(
        "conversation_id",
        Text,
        ForeignKey(conversations.c.id, ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("question", Text, nullable=False),
    Column("answer_id", Text),
    Column("asked", Moment, nullable=False, index=True),
)

answers = Table(
    "answers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("owner", Text, nullable=False, index=True),
    Column("tenant", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("context", JSON, nullable=False),
    Column("region", Text),
    Column("as_of", Date),
    Column("status", Text, nullable=False),
    Column("doubted", Boolean, nullable=False),
    Column("citations", JSON, nullable=False),
    Column("build", Text, nullable=False),
    Column("asked", Moment, nullable=False, index=True),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", Text, primary_key=True),
    Column("owner", Text, nullable=False, index=True),
    Column("answer_id", Text, ForeignKey(answers.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("comment", Text, nullable=False),
    Column("given", Moment, nullable=False, index=True),
)

reviews = Table(
    "reviews",
    metadata,
    Column("answer_id", Text, ForeignKey(answers.c.id, ondelete="CASCADE"), primary_key=True),
    Column("done", Moment, nullable=False),
    Column("by", Text, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False, index=True),
    Column("actor", Text, nullable=False, index=True),
    Column("action", Text, nullable=False),
    Column("object", Text, nullable=False),
    Column("outcome", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("key_digest", Text, primary_key=True),
    Column("fingerprint", Text, nullable=False),
    Column("claimed", Moment, nullable=False, index=True),
    Column("status", Integer),  # of the response; null while the first request is at work
    Column("response", LargeBinary),
)
