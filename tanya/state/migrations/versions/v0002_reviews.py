"""Which questions a person has looked at."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("answer_id", sa.Text(), nullable=False),
        sa.Column("done", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("answer_id", name="pk_reviews"),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["answers.id"], name="fk_reviews_answer_id", ondelete="CASCADE"
        ),
    )
