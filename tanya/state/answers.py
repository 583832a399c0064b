"""Questions with what became of them, each read by whom it was answered."""

from sqlalchemy import RowMapping, insert, select

from tanya.state.connections import Database
from tanya.state.ids import Kind, is_id
from tanya.state.masking import all_words, owner_kept, words
from tanya.state.records import Kept
from tanya.state.schema import answers


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
