"""What people say of an answer that they were given."""

from collections.abc import Collection

from sqlalchemy import RowMapping, insert, select

from tanya.state.connections import Clock, Database
from tanya.state.ids import Kind, is_id, new_id
from tanya.state.masking import all_words, owner_kept, words
from tanya.state.records import Feedback, Verdict
from tanya.state.schema import answers, feedback


class FeedbackBox:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def give(
        self,
        owner: str,
        answer_id: str,
        verdict: Verdict,
        reasons: Collection[str] = (),
        comment: str = "",
    ) -> Feedback | None:
        """Once it returns, the feedback is kept, masked. None where the owner was given no such answer.

        Whoever changes their mind says it once more; the last one counts.
        """
        if not is_id(Kind.ANSWER, answer_id):
            return None
        said = Feedback(
            id=new_id(Kind.FEEDBACK),
            owner=owner,
            answer_id=answer_id,
            verdict=verdict,
            reasons=tuple(all_words(reasons)),
            comment=words(comment),
            given=self._clock(),
        )
        kept = owner_kept(owner)
        mine = select(answers.c.id).where(answers.c.id == answer_id, answers.c.owner == kept)
        with self._database.writing() as connection:
            # Held until the feedback is kept: nobody removes the answer in between.
            if connection.execute(mine.with_for_update(read=True, key_share=True)).first() is None:
                return None
            connection.execute(insert(feedback).values(_row(said, kept)))
        return said


def feedback_of(row: RowMapping) -> Feedback:
    return Feedback(
        id=row["id"],
        owner=row["owner"],
        answer_id=row["answer_id"],
        verdict=Verdict(row["verdict"]),
        reasons=tuple(row["reasons"]),
        comment=row["comment"],
        given=row["given"],
    )


def _row(said: Feedback, owner: str) -> dict[str, object]:
    return {
        "id": said.id,
        "owner": owner,
        "answer_id": said.answer_id,
        "verdict": said.verdict,
        "reasons": list(said.reasons),
        "comment": said.comment,
        "given": said.given,
    }
