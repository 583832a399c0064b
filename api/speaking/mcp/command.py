"""`tanya mcp`."""

from contextlib import closing

import anyio
import click
from mcp.server.stdio import stdio_server

from api.desk import Desk
from api.speaking.mcp.server import mcp_server
from tanya import logs
from tanya.assembly import open_assistant
from tanya.settings import Settings


@click.command(short_help="Layani program lain lewat MCP (stdio).")
@click.pass_obj
def mcp(settings: Settings) -> None:
    """Layani program di komputer ini yang berbicara MCP, lewat masukan dan keluaran standar.

    Program itu sendiri yang menjalankan perintah ini. Untuk program di komputer lain, jalankan `tanya serve`;
    alamatnya berakhir dengan /mcp.
    """
    logs.begin(settings)
    anyio.run(_serve, settings)


async def _serve(settings: Settings) -> None:
    """Until the input ends."""
    with closing(open_assistant(settings)) as assistant:
        server = mcp_server(Desk(assistant), settings.max_question)
        async with stdio_server() as (received, sent):
            await server.run(received, sent, server.create_initialization_options())
