"""Questions with what became of them: for feedback on them, and for a person's review."""

from collections.abc import Collection

from sqlalchemy import Connection, RowMapping, exists, insert, or_, select

from tanya.state.connections import Database
from tanya.state.cursors import Cursor, next_cursor
from tanya.state.feedback import feedback_of
from tanya.state.ids import Kind, is_id
from tanya.state.masking import all_words, owner_kept, words
from tanya.state.records import Feedback, Kept, Page, Reviewed, Verdict
from tanya.state.schema import answers, feedback


class Answers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, kept: Kept) -> None:
        """Its words are masked first; its citations are the documents' and stay as they are."""
        row = {
            "id": kept.answer_id,
            "owner": owner_kept(kept.owner),
            "tenant": words(kept.tenant),
            "question": words(kept.question),
            "context": all_words(kept.context),
            "region": words(kept.region) if kept.region else None,
            "as_of": kept.as_of,
            "status": kept.status,
            "doubted": kept.doubted,
            "citations": list(kept.citations),
            "build": kept.build,
            "asked": kept.asked,
        }
        with self._database.writing_often() as connection:
            connection.execute(insert(answers).values(row))

    def get(self, owner: str, answer_id: str) -> Kept | None:
        """None where the owner was given none of that id."""
        if not is_id(Kind.ANSWER, answer_id):
            return None
        mine = select(answers).where(answers.c.id == answer_id, answers.c.owner == owner_kept(owner))
        with self._database.reading() as connection:
            row = connection.execute(mine).mappings().first()
        return kept_of(row) if row else None

    def to_review(
        self, tenant: str | None = None, cursor: str | None = None, limit: int = 20
    ) -> Page[Reviewed]:
        """Of all owners (of one tenant, or of all): what was doubted or given a thumb down, newest first.

        For administrators only. Raises CursorError for a cursor that no page gave.
        """
        columns = answers.c
        down = exists().where(feedback.c.answer_id == columns.id, feedback.c.verdict == Verdict.DOWN)
        found = select(answers).where(or_(columns.doubted, down))
        if tenant is not None:
            found = found.where(columns.tenant == words(tenant))
        if cursor is not None:
            found = found.where(Cursor.read(cursor).older(columns.asked, columns.id))
        found = found.order_by(columns.asked.desc(), columns.id.desc()).limit(limit + 1)
        with self._database.reading() as connection:
            kept = [kept_of(row) for row in connection.execute(found).mappings()]
            said = _said_of(connection, [one.answer_id for one in kept[:limit]])
        page = tuple(Reviewed(one, said.get(one.answer_id, ())) for one in kept[:limit])
        return Page(page, next_cursor([(one.asked, one.answer_id) for one in kept], limit))


def kept_of(row: RowMapping) -> Kept:
    return Kept(
        answer_id=row["id"],
        owner=row["owner"],
        question=row["question"],
        status=row["status"],
        doubted=row["doubted"],
        citations=tuple(row["citations"]),
        build=row["build"],
        asked=row["asked"],
        tenant=row["tenant"],
        context=tuple(row["context"]),
        region=row["region"],
        as_of=row["as_of"],
    )


def _said_of(connection: Connection, ids: Collection[str]) -> dict[str, tuple[Feedback, ...]]:
    found = select(feedback).where(feedback.c.answer_id.in_(ids)).order_by(feedback.c.given)
    said: dict[str, tuple[Feedback, ...]] = {}
    for row in connection.execute(found).mappings():
        one = feedback_of(row)
        said[one.answer_id] = (*said.get(one.answer_id, ()), one)
    return said
