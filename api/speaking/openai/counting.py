"""Tokens as they are counted here: words and marks. No language model's tokens are guessed at."""

import re
from collections.abc import Iterable

from api.speaking.openai.responses import UsageModel
from tanya.domain.answer import Question

_TOKEN = re.compile(r"\w+|[^\w\s]")


def usage(question: Question, content: str) -> UsageModel:
    """Of what was read and of what is answered."""
    read, written = _count((*question.context, question.text)), _count((content,))
    return UsageModel(prompt_tokens=read, completion_tokens=written, total_tokens=read + written)


def _count(texts: Iterable[str]) -> int:
    return sum(1 for text in texts for _ in _TOKEN.finditer(text))
