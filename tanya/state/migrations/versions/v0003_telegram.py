"""The Telegram door: its inbox, chats, counts and pairing codes."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _updates()
    _chats()
    _uses()
    _codes()


def _updates() -> None:
    op.create_table(
        "telegram_updates",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lane", sa.Text()),
        sa.Column("payload", sa.JSON(none_as_null=True)),
        sa.Column("plan", sa.JSON(none_as_null=True)),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("not_before", _MOMENT),
        sa.Column("stored", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_telegram_updates"),
    )
    op.create_index("ix_telegram_updates_stored", "telegram_updates", ["stored"])
    op.create_index("ix_telegram_updates_lane_id", "telegram_updates", ["lane", "id"])


def _chats() -> None:
    op.create_table(
        "telegram_chats",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("region", sa.Text()),
        sa.Column("as_of", sa.Date()),
        sa.Column("conversation", sa.Text()),
        sa.Column("subscribed", sa.Boolean(), nullable=False),
        sa.Column("paired", sa.Boolean(), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.Column("seen", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_telegram_chats"),
    )
    op.create_index("ix_telegram_chats_seen", "telegram_chats", ["seen"])


def _uses() -> None:
    op.create_table(
        "telegram_uses",
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("hour", _MOMENT, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("who", "hour", name="pk_telegram_uses"),
    )
    op.create_index("ix_telegram_uses_hour", "telegram_uses", ["hour"])


def _codes() -> None:
    op.create_table(
        "telegram_codes",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("expires", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_telegram_codes"),
    )
