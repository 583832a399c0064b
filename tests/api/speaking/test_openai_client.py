"""The official `openai` client, unmodified, against the API over HTTP."""

import threading
from collections.abc import Iterator
from datetime import date

import httpx
import openai
import pytest
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

from api.speaking.plain import whole
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Sentence, Told
from tanya.wire import answer_object
from tests.api.conftest import Serving
from tests.api.test_problems import Failing, Plain

QUESTION = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"
ASKED: list[ChatCompletionMessageParam] = [{"role": "user", "content": QUESTION}]
OF_ITS_OWN = {
    "elapsed_ms": 0.0,
    "id": "",
    "conversation": None,
    "telegram": None,
}  # of each time a question is asked


def spoken_to(client: httpx.Client, key: str = "anonim") -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{client.base_url}/v1", api_key=key, max_retries=0)


@pytest.fixture
def speaking(client: httpx.Client) -> Iterator[openai.OpenAI]:
    with spoken_to(client) as speaking:
        yield speaking


def _text(chunks: list[ChatCompletionChunk]) -> str:
    return "".join(choice.delta.content or "" for chunk in chunks for choice in chunk.choices)


def test_the_one_model_is_listed_and_found_by_name(speaking: openai.OpenAI) -> None:
    (model,) = speaking.models.list().data
    assert (model.id, model.owned_by) == ("tanya", "tanya")
    assert speaking.models.retrieve("tanya") == model


def test_a_chat_is_answered_as_a_text_with_its_numbered_sources(
    speaking: openai.OpenAI, assistant: Assistant
) -> None:
    done = speaking.chat.completions.create(model="tanya", messages=ASKED)
    (choice,) = done.choices
    answer = assistant.ask(Question(QUESTION))
    assert (choice.message.role, choice.finish_reason) == ("assistant", "stop")
    assert choice.message.content == whole(answer)
    assert f"[1] {answer.citations[0].document.title}, {answer.citations[0].locator}." in whole(answer)


def test_the_whole_answer_comes_in_an_extra_field(speaking: openai.OpenAI, assistant: Assistant) -> None:
    done = speaking.chat.completions.create(model="tanya", messages=ASKED)
    expected = answer_object(assistant.ask(Question(QUESTION)))
    assert done.model_extra
    assert done.model_extra["tanya"]["id"].startswith("j_")
    assert done.model_extra["tanya"] | OF_ITS_OWN == expected | OF_ITS_OWN


def test_tokens_are_the_words_and_marks_that_were_read_and_answered(speaking: openai.OpenAI) -> None:
    asked = [{"role": "system", "content": "Jawablah panjang lebar."}, *ASKED]
    done = speaking.chat.completions.create(model="tanya", messages=asked)  # type: ignore[arg-type]
    assert done.usage
    assert done.usage.prompt_tokens == len([*QUESTION.rstrip("?").split(), "?"])
    assert done.usage.total_tokens == done.usage.prompt_tokens + done.usage.completion_tokens


@pytest.mark.parametrize(
    "question", [QUESTION, "resep rendang", "Apa perbedaan PP 8/2006 dan PP 39/2006?", "halo"]
)
def test_a_stream_says_sentence_by_sentence_what_the_whole_answer_says(
    speaking: openai.OpenAI, question: str
) -> None:
    asked: list[ChatCompletionMessageParam] = [{"role": "user", "content": question}]
    done = speaking.chat.completions.create(model="tanya", messages=asked)
    with speaking.chat.completions.create(model="tanya", messages=asked, stream=True) as stream:
        chunks = list(stream)
    assert _text(chunks) == done.choices[0].message.content
    assert [chunk.choices[0].finish_reason for chunk in chunks] == [*[None] * (len(chunks) - 1), "stop"]
    assert done.model_extra
    assert chunks[-1].model_extra
    assert chunks[-1].model_extra["tanya"] | OF_ITS_OWN == done.model_extra["tanya"] | OF_ITS_OWN
    assert all(chunk.usage is None for chunk in chunks)


def test_a_stream_counts_tokens_where_that_is_asked_for(speaking: openai.OpenAI) -> None:
    done = speaking.chat.completions.create(model="tanya", messages=ASKED)
    options: dict[str, bool] = {"include_usage": True}
    with speaking.chat.completions.create(
        model="tanya",
        messages=ASKED,
        stream=True,
        stream_options=options,  # type: ignore[arg-type]
    ) as stream:
        *others, last = stream
    assert (last.choices, last.usage) == ([], done.usage)
    assert all(chunk.usage is None for chunk in others)


async def test_the_async_client_is_answered_whole_and_in_a_stream(
    client: httpx.Client, assistant: Assistant
) -> None:
    async with openai.AsyncOpenAI(
        base_url=f"{client.base_url}/v1", api_key="anonim", max_retries=0
    ) as speaking:
        done = await speaking.chat.completions.create(model="tanya", messages=ASKED)
        stream = await speaking.chat.completions.create(model="tanya", messages=ASKED, stream=True)
        chunks = [chunk async for chunk in stream]
    assert done.choices[0].message.content == _text(chunks) == whole(assistant.ask(Question(QUESTION)))


def test_earlier_questions_region_and_day_reach_the_assistant(
    speaking: openai.OpenAI, assistant: Assistant
) -> None:
    asked: list[ChatCompletionMessageParam] = [
        *ASKED,
        {"role": "assistant", "content": "Dua bulan. [1]"},
        {"role": "user", "content": "kalau evaluasinya?"},
    ]
    about = {"tanya": {"region": "Kota Metro", "as_of": "2016-05-01"}}
    done = speaking.chat.completions.create(model="tanya", messages=asked, extra_body=about)
    expected = assistant.ask(Question("kalau evaluasinya?", (QUESTION,), "Kota Metro", date(2016, 5, 1)))
    assert done.choices[0].message.content == whole(expected)


def test_a_key_that_is_wrong_is_an_authentication_error(serving: Serving) -> None:
    client = serving(Plain(), api_key="kunci-uji-yang-cukup-panjang")
    with spoken_to(client, "salah") as speaking:
        with pytest.raises(openai.AuthenticationError) as raised:
            speaking.chat.completions.create(model="tanya", messages=ASKED)
        assert (raised.value.code, raised.value.type) == ("unauthorized", "authentication_error")
    with spoken_to(client, "kunci-uji-yang-cukup-panjang") as speaking:
        assert speaking.models.list().data


def test_a_model_that_does_not_exist_is_not_found(speaking: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as raised:
        speaking.chat.completions.create(model="gpt-4o", messages=ASKED)
    assert raised.value.code == "model_not_found"
    with pytest.raises(openai.NotFoundError):
        speaking.models.retrieve("gpt-4o")


def test_what_is_not_served_is_a_bad_request_that_names_the_field(speaking: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        speaking.chat.completions.create(model="tanya", messages=ASKED, n=2)
    assert (raised.value.param, raised.value.code) == ("n", "invalid")
    assert "hanya satu jawaban" in raised.value.message


def test_a_fault_of_ours_is_a_server_error_that_tells_nothing(serving: Serving) -> None:
    with spoken_to(serving(Failing(ZeroDivisionError("rahasia")))) as speaking:
        with pytest.raises(openai.InternalServerError) as raised:
            speaking.chat.completions.create(model="tanya", messages=ASKED)
        assert (raised.value.status_code, raised.value.type) == (500, "server_error")
        assert "rahasia" not in str(raised.value.body)


class Breaking(Plain):
    """Says one sentence, then fails."""

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        yield Told(Sentence("Baik."))
        raise ZeroDivisionError("rahasia")


def test_a_fault_after_the_first_sentence_ends_the_stream_with_an_error(serving: Serving) -> None:
    with spoken_to(serving(Breaking())) as speaking:
        stream = speaking.chat.completions.create(model="tanya", messages=ASKED, stream=True)
        assert [next(stream).choices[0].delta.content for _ in range(2)] == ["", "Baik."]
        with pytest.raises(openai.APIError) as raised:
            next(stream)
    assert raised.value.code == "failed"
    assert "rahasia" not in f"{raised.value.message}{raised.value.body}"


class Slow(Plain):
    """Says one sentence; the answer comes when the gate is opened."""

    def __init__(self) -> None:
        self.gate = threading.Event()

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        answer = self.ask(question)
        yield Told(answer.sentences[0])
        assert self.gate.wait(60)
        yield answer


def test_a_sentence_arrives_before_the_answer_is_whole(serving: Serving) -> None:
    assistant = Slow()
    with (
        spoken_to(serving(assistant)) as speaking,
        speaking.chat.completions.create(model="tanya", messages=ASKED, stream=True) as stream,
    ):
        chunks = iter(stream)
        assert [next(chunks).choices[0].delta.content for _ in range(2)] == ["", "Baik."]
        assistant.gate.set()
        assert [chunk.choices[0].finish_reason for chunk in chunks] == ["stop"]
