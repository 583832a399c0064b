"""`tanya COMMAND`: finds the command, hands it the settings, shows faults as one line."""

import os
import sys
from importlib.metadata import EntryPoint, entry_points

import click

from tanya import __version__
from tanya.cli.helping import in_indonesian
from tanya.cli.wrong_use import told
from tanya.errors import TanyaError
from tanya.settings import settings_from

_GROUP = "tanya.commands"


class _Commands(click.Group):
    """Loads a command's module only when it is called: `ask` need not wait for FastAPI."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_found())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        point = _found().get(cmd_name)
        if point is None:
            return None
        return in_indonesian(point.load())

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [
            (name, (self.get_command(ctx, name) or self).get_short_help_str())
            for name in self.list_commands(ctx)
        ]
        with formatter.section("Perintah"):
            formatter.write_dl(rows)


def _found() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=_GROUP)}


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help", "--bantuan"]})
@click.version_option(__version__, message="tanya %(version)s", help="Tampilkan versinya.")
@click.pass_context
def program(ctx: click.Context) -> None:
    """Tanya jawab peraturan reformasi birokrasi dan SAKIP, setiap kalimat dengan pasal dan ayatnya."""
    ctx.obj = settings_from(os.environ)


in_indonesian(program)


def main() -> None:
    """The console script."""
    try:
        code = program.main(prog_name="tanya", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as fault:
        fault.show()
        sys.exit(fault.exit_code)
    except click.ClickException as fault:
        click.echo(told(fault), err=True)
        sys.exit(fault.exit_code)
    except click.Abort:
        click.echo("tanya: dibatalkan.", err=True)
        sys.exit(1)
    except TanyaError as fault:
        click.echo(f"tanya: {fault}", err=True)
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)
