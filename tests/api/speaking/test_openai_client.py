"""The official `openai` client, unmodified, against the API over HTTP."""

import httpx
import openai
import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.settings import Settings
from tests.api.conftest import assistant, client, shipped

__all__ = ["assistant", "client", "shipped"]

QUESTION = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"


@pytest.fixture
def asking(client: httpx.Client) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{client.base_url}/v1", api_key="-", max_retries=0)


def test_x(asking: openai.OpenAI) -> None:
    print(asking.models.list())
    print(asking.models.retrieve("tanya"))
    done = asking.chat.completions.create(model="tanya", messages=[{"role":"user","content":QUESTION}])
    print(done.choices[0].message.content)
    print(done)
    with asking.chat.completions.create(model="tanya", messages=[{"role":"user","content":QUESTION}], stream=True, stream_options={"include_usage": True}) as s:
        for c in s: print(c)
    for kw in ({"n":2}, {"messages":[]}, {"model":"x"}, {"tool_choice":"required"},{"logprobs": True}):
        try:
            asking.chat.completions.create(**{"model":"tanya", "messages":[{"role":"user","content":QUESTION}], **kw})
        except openai.APIStatusError as e: print(repr(e), e.code, e.param, e.type)
