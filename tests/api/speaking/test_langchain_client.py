"""LangChain's ChatOpenAI, unmodified, against the API over HTTP."""

from typing import Any

import httpx
import openai
import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from pydantic import BaseModel, SecretStr

from api.speaking.plain import whole
from tanya.assistant import Assistant
from tanya.domain.answer import Question

QUESTION = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"


def chat(client: httpx.Client, **options: Any) -> ChatOpenAI:
    return ChatOpenAI(
        model="tanya", base_url=f"{client.base_url}/v1", api_key=SecretStr("anonim"), max_retries=0, **options
    )


def test_it_is_answered_with_sources_and_a_count_of_tokens(
    client: httpx.Client, assistant: Assistant
) -> None:
    said = chat(client).invoke(QUESTION)
    assert said.content == whole(assistant.ask(Question(QUESTION)))
    assert said.usage_metadata
    assert said.usage_metadata["input_tokens"] == 8
    assert said.response_metadata["finish_reason"] == "stop"


def test_it_streams_what_it_is_answered(client: httpx.Client) -> None:
    pieces = list(chat(client, stream_usage=True).stream(QUESTION))
    assert len(pieces) > 3
    assert "".join(str(piece.content) for piece in pieces) == chat(client).invoke(QUESTION).content


async def test_it_asks_asynchronously(client: httpx.Client, assistant: Assistant) -> None:
    said = await chat(client).ainvoke(QUESTION)
    streamed = [piece async for piece in chat(client).astream(QUESTION)]
    assert said.content == "".join(str(piece.content) for piece in streamed)


def test_a_chain_with_a_system_message_is_answered_as_without(
    client: httpx.Client, assistant: Assistant
) -> None:
    prompt = ChatPromptTemplate.from_messages(
        [("system", "Jawab dalam satu kata, tanpa sumber."), ("user", "{question}")]
    )
    said = (prompt | chat(client, temperature=0.7, max_tokens=5) | StrOutputParser()).invoke(
        {"question": QUESTION}
    )
    assert said == whole(assistant.ask(Question(QUESTION)))


def test_the_history_of_a_chat_is_its_context(client: httpx.Client, assistant: Assistant) -> None:
    asked = [
        SystemMessage("Anda pembantu."),
        HumanMessage(QUESTION),
        AIMessage("Dua bulan. [1]"),
        HumanMessage("ayat sebelumnya"),
    ]
    expected = assistant.ask(Question("ayat sebelumnya", (QUESTION,)))
    assert chat(client).invoke(asked).content == whole(expected)


def test_an_answer_in_another_shape_is_refused_clearly(client: httpx.Client) -> None:
    class Deadline(BaseModel):
        """Tenggat."""

        months: int

    for method in ("json_schema", "function_calling"):
        asking = chat(client).with_structured_output(Deadline, method=method)
        with pytest.raises(openai.BadRequestError, match=r"jawaban selalu teks|tidak ada alat"):
            asking.invoke(QUESTION)
