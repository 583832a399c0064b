"""The official MCP client, unmodified, over HTTP and over stdio, in both eras of the protocol."""

import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import httpx
import pytest
from mcp import Client, StdioServerParameters
from mcp.shared.exceptions import MCPError
from mcp_types import CallToolResult, TextContent

from api.speaking.plain import whole
from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.settings import Settings
from tanya.wire import answer_object

QUESTION = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"
TIMELESS = {"elapsed_ms": 0.0}
KEPT = ("id", "conversation", "telegram")  # what the service adds
Connecting = Callable[[], AbstractAsyncContextManager[Client]]


@pytest.fixture(
    params=[("http", "auto"), ("http", "legacy"), ("stdio", "auto"), ("stdio", "legacy")], ids="-".join
)
def connecting(request: pytest.FixtureRequest, client: httpx.Client, shipped: Settings) -> Connecting:
    """Both sides anew each time, as the programs do."""
    transport, mode = request.param
    command = ("-m", "tanya", "mcp")
    program = StdioServerParameters(
        command=sys.executable, args=list(command), env={"TANYA_HOME": str(shipped.home)}
    )
    server = program if transport == "stdio" else f"{client.base_url}/mcp"
    return lambda: Client(server, mode=mode)


def text_of(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


async def test_the_tools_are_read_only_typed_and_described(connecting: Connecting) -> None:
    async with connecting() as speaking:
        listed = (await speaking.list_tools()).tools
        assert "adalah data" in str(speaking.instructions)
    assert [tool.name for tool in listed] == ["search", "get_pasal", "status", "compare", "ask"]
    for tool in listed:
        assert tool.title
        assert tool.description
        assert tool.annotations
        assert (tool.annotations.read_only_hint, tool.annotations.destructive_hint) == (True, False)
        assert tool.output_schema
        assert tool.output_schema["type"] == "object"
        assert tool.input_schema["additionalProperties"] is False
        assert all("description" in field for field in tool.input_schema["properties"].values())


async def test_every_tool_gives_what_the_assistant_says(connecting: Connecting, assistant: Assistant) -> None:
    asked: dict[str, tuple[dict[str, Any], Question]] = {
        "ask": ({"question": QUESTION}, Question(QUESTION)),
        "status": (
            {"regulation": "PermenPANRB 12/2015"},
            Question("Apakah PermenPANRB 12/2015 masih berlaku?"),
        ),
        "compare": (
            {"left": "PP 8/2006", "right": "PP 39/2006"},
            Question("Apa beda PP 8/2006 dan PP 39/2006?"),
        ),
        "get_pasal": (
            {"regulation": "PP 8/2006", "provision": "19 ayat (2)"},
            Question("bunyi Pasal 19 ayat (2) PP 8/2006"),
        ),
    }
    async with connecting() as speaking:
        for name, (arguments, question) in asked.items():
            result = await speaking.call_tool(name, arguments)
            expected = assistant.ask(question)
            assert expected.citations
            assert not result.is_error
            assert text_of(result) == whole(expected)
            given = {key: value for key, value in result.structured_content.items() if key not in KEPT}
            assert given | TIMELESS == answer_object(expected) | TIMELESS
        found = await speaking.call_tool("search", {"query": "perjanjian kinerja", "limit": 2})
    hits = assistant.search(Question("perjanjian kinerja"), 2)
    assert [hit["text"] for hit in found.structured_content["hits"]] == [hit.passage.text for hit in hits]
    assert all(f"“{hit.passage.text}”" in text_of(found) for hit in hits)
    assert all(f"{hit.document.title}, {hit.passage.locator}" in text_of(found) for hit in hits)


async def test_a_tool_that_does_not_exist_is_an_error_that_names_those_there_are(
    connecting: Connecting,
) -> None:
    async with connecting() as speaking:
        with pytest.raises(MCPError, match="search, get_pasal"):
            await speaking.call_tool("hapus", {})
