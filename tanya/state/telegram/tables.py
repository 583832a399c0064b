"""The tables of the Telegram door. None of them holds a question beside a chat once it is answered."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Date, Index, Integer, LargeBinary, Table, Text

from tanya.state.schema import Moment, metadata

# An update that was dealt with is its number alone, so that it is not taken twice.
updates = Table(
    "telegram_updates",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # negative: made here, an announcement
    Column("lane", Text),  # what is taken one by one, in order; null once it is dealt with
    Column("payload", JSON(none_as_null=True)),
    Column("plan", JSON(none_as_null=True)),
    Column("done", Integer, nullable=False),  # actions of the plan that were carried out
    Column("tries", Integer, nullable=False),  # of planning; once there is a plan, of the action that is next
    Column("not_before", Moment),
    Column("stored", Moment, nullable=False, index=True),
    Index(None, "lane", "id"),
)

chats = Table(
    "telegram_chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("region", Text),
    Column("as_of", Date),
    Column("conversation", Text),
    Column("subscribed", Boolean, nullable=False),
    Column("paired", Boolean, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("seen", Moment, nullable=False, index=True),
)

uses = Table(
    "telegram_uses",
    metadata,
    Column("who", Text, primary_key=True),
    Column("hour", Moment, primary_key=True, index=True),
    Column("count", Integer, nullable=False),
)

codes = Table(
    "telegram_codes",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("expires", Moment, nullable=False),
)

pseudonyms = Table(
    "telegram_pseudonyms",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # always 1: there is one key
    Column("key", LargeBinary, nullable=False),
)

turn = Table(
    "telegram_turn",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # always 1: one process has it at a time
    Column("holder", Text),  # null once it was given back
)
