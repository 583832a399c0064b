"""Questions of all who asked, for administrators to look at: what was doubted, refused, or of no help."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, exists, insert, or_, select

from tanya.domain.answer import Status
from tanya.state.answers import kept_of
from tanya.state.connections import Clock, Database
from tanya.state.cursors import Cursor, next_cursor
from tanya.state.feedback import feedback_of
from tanya.state.ids import Kind, is_id
from tanya.state.masking import owner_kept, words
from tanya.state.records import Feedback, Page, Reviewed, Verdict, Worth
from tanya.state.schema import answers, feedback, reviews

_REFUSED = (
    Status.NO_EVIDENCE,
    Status.NOT_IN_CORPUS,
    Status.NO_SUCH_PROVISION,
    Status.OUT_OF_SCOPE,
    Status.BLOCKED,
)


class Reviews:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def open(
        self,
        tenant: str | None = None,
        cursor: str | None = None,
        limit: int = 20,
        *,
        worth: Collection[Worth] = tuple(Worth),
        done: bool | None = None,
    ) -> Page[Reviewed]:
        """Of all owners (of one tenant, or of all): what is worth a look, newest first.

        done: only those that somebody is, or nobody is through with. Raises CursorError for a cursor that no
        page gave.
        """
        columns = answers.c
        found = select(answers, reviews.c.done, reviews.c.by).outerjoin(reviews)
        found = found.where(or_(*(_is_worth(why) for why in worth)))
        if done is not None:
            found = found.where(reviews.c.done.is_not(None) if done else reviews.c.done.is_(None))
        if tenant is not None:
            found = found.where(columns.tenant == words(tenant))
        if cursor is not None:
            found = found.where(Cursor.read(cursor).older(columns.asked, columns.id))
        found = found.order_by(columns.asked.desc(), columns.id.desc()).limit(limit + 1)
        with self._database.reading() as connection:
            rows = connection.execute(found).mappings().all()
            said = _said_of(connection, [row["id"] for row in rows[:limit]])
        page = tuple(_reviewed(row, said.get(row["id"], ())) for row in rows[:limit])
        return Page(page, next_cursor([(row["asked"], row["id"]) for row in rows], limit))

    def mark(self, by: str, answer_id: str, done: bool, tenant: str | None = None) -> bool:
        """Whether there is such a question (of that tenant); it is then done, or open once more."""
        if not is_id(Kind.ANSWER, answer_id):
            return False
        asked = select(answers.c.id).where(answers.c.id == answer_id)
        if tenant is not None:
            asked = asked.where(answers.c.tenant == words(tenant))
        with self._database.writing() as connection:
            # Held until it is marked: of two at once, the second finds what the first wrote.
            if connection.execute(asked.with_for_update()).first() is None:
                return False
            connection.execute(delete(reviews).where(reviews.c.answer_id == answer_id))
            if done:
                row = {"answer_id": answer_id, "done": self._clock(), "by": owner_kept(by)}
                connection.execute(insert(reviews).values(row))
        return True


def _is_worth(why: Worth) -> ColumnElement[bool]:
    match why:
        case Worth.DOUBTED:
            return or_(answers.c.doubted, answers.c.status == Status.PARTIAL)
        case Worth.REFUSED:
            return answers.c.status.in_(_REFUSED)
        case Worth.DOWN:
            return exists().where(feedback.c.answer_id == answers.c.id, feedback.c.verdict == Verdict.DOWN)


def _reviewed(row: RowMapping, said: tuple[Feedback, ...]) -> Reviewed:
    kept = kept_of(row)
    worth = {
        Worth.DOUBTED: kept.doubted or kept.status == Status.PARTIAL,
        Worth.REFUSED: kept.status in _REFUSED,
        Worth.DOWN: any(one.verdict is Verdict.DOWN for one in said),
    }
    found = frozenset(why for why, holds in worth.items() if holds)
    return Reviewed(kept, said, found, row["done"], row["by"] or "")


def _said_of(connection: Connection, ids: Collection[str]) -> dict[str, tuple[Feedback, ...]]:
    found = select(feedback).where(feedback.c.answer_id.in_(ids)).order_by(feedback.c.given)
    said: dict[str, tuple[Feedback, ...]] = {}
    for row in connection.execute(found).mappings():
        one = feedback_of(row)
        said[one.answer_id] = (*said.get(one.answer_id, ()), one)
    return said
