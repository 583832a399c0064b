"""The same question asked by command line, by HTTP and in a chat page gives the same answer.

That Telegram gives it too is held by tests/bot/journeys/test_equality.py.
"""

import json

import click.testing
import pytest

from tanya.assistant import Assistant
from tanya.cli.ask import ask
from tanya.settings import Settings
from tanya.wire import AnswerObject
from tests.api.service import answering, unlimited
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped"]

QUESTIONS = (
    "Perjanjian kinerja itu apa?",
    "Apa tujuan penyusunan perjanjian kinerja?",
    "Kapan SKPD paling lambat menyampaikan laporan kinerja?",
    "bunyi pasal 20 PP 8/2006",
    "Apakah PermenPANRB 12/2015 masih berlaku?",
    "bobot komponen evaluasi SAKIP menurut PermenPANRB 12/2015",
    "Apa isi Pasal 45 PermenPANRB 89/2021?",
    "PermenPANRB 77 Tahun 2031 tentang apa?",
    "resep rendang",
)


@pytest.fixture(scope="module")
def by_command_line(shipped: Settings) -> dict[str, AnswerObject]:
    done = click.testing.CliRunner().invoke(
        ask, ["--json", "-"], input="\n".join(QUESTIONS) + "\n", obj=shipped, catch_exceptions=False
    )
    answers: list[AnswerObject] = [json.loads(line) for line in done.stdout.splitlines()]
    return {answer["question"]: answer for answer in answers}


@pytest.fixture(scope="module")
def by_http(assistant: Assistant, shipped: Settings) -> dict[str, AnswerObject]:
    with answering(assistant, unlimited(shipped)) as client:
        return {text: client.post("/v1/ask", json={"question": text}).json() for text in QUESTIONS}


@pytest.fixture(scope="module")
def in_a_chat_page(assistant: Assistant, shipped: Settings) -> dict[str, str]:
    """The words of the answer in OpenAI's protocol."""
    with answering(assistant, unlimited(shipped)) as client:
        chats = {text: {"role": "user", "content": text} for text in QUESTIONS}
        answers = {
            text: client.post("/v1/chat/completions", json={"model": "tanya", "messages": [chat]}).json()
            for text, chat in chats.items()
        }
    return {text: answer["choices"][0]["message"]["content"] for text, answer in answers.items()}


def bare(text: str) -> str:
    """The characters alone: each door breaks lines its own way."""
    return "".join(text.split())


@pytest.mark.parametrize("question", QUESTIONS)
def test_http_gives_the_object_of_the_command_line(
    question: str, by_command_line: dict[str, AnswerObject], by_http: dict[str, AnswerObject]
) -> None:
    timeless = {"elapsed_ms": 0.0}
    kept = {"id", "conversation", "telegram"}  # what the service adds
    answer = {key: value for key, value in by_http[question].items() if key not in kept}
    assert answer | timeless == by_command_line[question] | timeless


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_chat_page_says_the_same_with_the_same_sources(
    question: str, by_command_line: dict[str, AnswerObject], in_a_chat_page: dict[str, str]
) -> None:
    answer, said = by_command_line[question], bare(in_a_chat_page[question])
    assert bare(answer["text"]) in said
    for citation in answer["citations"]:
        assert bare(citation["quote"]) in said
        assert bare(f"[{citation['number']}] {citation['title']}, {citation['locator']}") in said
    for warning in answer["warnings"]:
        assert bare(warning) in said
