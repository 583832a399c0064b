import httpx, sys, os
from mcp import Client, StdioServerParameters
from tanya.settings import Settings
from tests.api.conftest import assistant, client, shipped
__all__ = ["assistant", "client", "shipped"]

async def go(server, mode):
    async with Client(server, mode=mode) as c:
        print(c.server_info, c.instructions)
        t = await c.list_tools()
        print([x.name for x in t.tools], t.tools[1].input_schema)
        print((await c.call_tool("ask", {"question": "Kapan SKPD paling lambat menyampaikan laporan kinerja?"})).content[0].text)
        for n, a in (("search", {"query": "perjanjian kinerja", "limit": 2}), ("get_pasal", {"regulation": "pp-8-2006", "provision": "19"}),("status", {"regulation": "PermenPANRB 12/2015"}),("compare", {"left":"PP 8/2006","right":"PP 39/2006"}), ("ask", {"question": " "}), ("ask", {"q":1}), ("ask", {"question":"a"*3000})):
            r = await c.call_tool(n, a)
            print(n, r.is_error, r.content[0].text[:600])
        try:
            await c.call_tool("x", {})
        except Exception as e: print(repr(e))

async def test_a(client):
    for mode in ("auto", "legacy"):
        await go(f"{client.base_url}/mcp", mode)

async def test_b(shipped):
    for mode in ("auto", "legacy"):
        await go(StdioServerParameters(command=sys.executable, args=["-c", "from tanya.cli.main import main; main()", "mcp"], env={"TANYA_HOME": str(shipped.home)}), mode)
