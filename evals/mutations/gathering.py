"""The cases of an index: what is composed for reference questions, and the passage that is found first."""

from collections.abc import Sequence
from datetime import date

from evals.mutations.cases import Case, cases_of
from evals.questions import Reference
from tanya.answering.answering import Answering

_OF_ANOTHER_DAY = "tanggal"  # the kind of question that names its day in words


def gathered(answering: Answering, chosen: Sequence[Reference], today: date) -> list[Case]:
    """Questions about another day are left out: the verdicts of all cases are held against today's."""
    asked = [
        (one.id, one.question) for one in chosen if one.question.as_of is None and one.kind != _OF_ANOTHER_DAY
    ]
    drafts = [(name, answering.draft(question, today)) for name, question in asked]
    hits = [(name, hit) for name, question in asked for hit in answering.search(question, today, 1)]
    words = {name: "\n".join((*question.context, question.text)) for name, question in asked}
    return cases_of(drafts, hits, words)
