"""A command that was written wrongly, told in one Indonesian line; click tells it in English and three."""

from difflib import get_close_matches

import click

_EXTRA = "Got unexpected extra argument"


def told(fault: click.ClickException) -> str:
    """What is wrong; and where the command is explained, unless that is said already."""
    where = fault.ctx.command_path if isinstance(fault, click.UsageError) and fault.ctx else "tanya"
    wrong = _wrong(fault)
    return f"{where}: {wrong} Lihat: {where} --bantuan" if wrong else f"{where}: {fault.message}"


def _wrong(fault: click.ClickException) -> str | None:
    """None where the message is our own."""
    match fault:
        case click.exceptions.NoSuchCommand():
            return f"tidak ada perintah “{fault.command_name}”{_meant(_commands_like(fault))}"
        case click.NoSuchOption():
            return f"tidak ada pilihan {fault.option_name}{_meant(fault.possibilities)}"
        case click.BadOptionUsage():
            needs = "memerlukan" if "requires" in fault.message else "tidak menerima"
            return f"pilihan {fault.option_name} {needs} nilai."
        case click.MissingParameter():
            return f"{_name(fault)} belum disebut."
        case click.BadParameter():
            return f"{_name(fault)}: {_unfit(fault).rstrip('.')}."
    if fault.message.startswith(_EXTRA):
        return f"argumen berlebih: {fault.message.partition('(')[2].rstrip(').')}."
    return None


def _unfit(fault: click.BadParameter) -> str:
    kind = fault.param.type if fault.param else None
    if isinstance(kind, click.Choice):
        return f"pilih salah satu dari {', '.join(map(str, kind.choices))}"
    if isinstance(kind, click.IntRange):
        return f"harus bilangan bulat dari {kind.min} sampai {kind.max}"
    if isinstance(kind, click.types.IntParamType):
        return "harus bilangan bulat"
    if isinstance(kind, click.DateTime):
        return "harus tanggal TTTT-BB-HH, misalnya 2027-01-31"
    if isinstance(kind, click.Path):
        return "berkas atau folder itu tidak ada, atau tidak dapat dipakai"
    return fault.message  # of a type of our own


def _name(fault: click.BadParameter) -> str:
    if fault.param is None:
        return "masukannya"
    if isinstance(fault.param, click.Argument):
        return fault.param.make_metavar(fault.ctx or click.get_current_context()).strip("[].")
    return max(fault.param.opts, key=len)


def _commands_like(fault: click.exceptions.NoSuchCommand) -> list[str]:
    """click looks among those that are loaded, and ours are loaded when they are called."""
    group = fault.ctx.command if fault.ctx else None
    if not isinstance(group, click.Group) or fault.ctx is None:
        return []
    return get_close_matches(fault.command_name, group.list_commands(fault.ctx))


def _meant(near: list[str] | None) -> str:
    return f"; maksudnya {' atau '.join(near)}?" if near else "."
