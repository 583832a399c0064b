"""Questions that are told the same after any one other: what a chat is to be told is known then."""

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tanya.assembly import open_assistant
from tanya.domain.answer import Question
from tanya.settings import settings_from


def standing_alone(home: Path, questions: Sequence[str]) -> list[str]:
    """Without those that lean on one of the others, as `itu masih berlaku?` does.

    home: a TANYA_HOME with the index that is asked.
    """
    with closing(open_assistant(settings_from({**os.environ, "TANYA_HOME": str(home)}))) as assistant:

        def told(question: str, *before: str) -> str:
            return assistant.ask(Question(question, before)).text

        alone = {question: told(question) for question in questions}
        return [one for one in questions if all(told(one, other) == alone[one] for other in questions)]
