"""`tanya keys`: keys for the programs that ask over HTTP."""

import json
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta

import click
from rich.console import Console
from rich.table import Table

from tanya.cli.actor import actor
from tanya.cli.periods import Days, Until
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.state.records import Issued, Key, Scope

_NAME = 100  # characters


class _Scopes(click.ParamType[frozenset[Scope]]):
    name = "CAKUPAN"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[Scope]:
        if isinstance(value, frozenset):
            return value
        named = [part.strip().lower() for part in str(value).split(",") if part.strip()]
        known = {str(scope) for scope in Scope}
        if strange := [name for name in named if name not in known]:
            self.fail(f"tidak ada cakupan “{strange[0]}”; pilih dari {', '.join(Scope)}.", param, ctx)
        if not named:
            self.fail(f"sebutkan paling sedikit satu dari {', '.join(Scope)}.", param, ctx)
        return frozenset(Scope(name) for name in named)


_until = click.option(
    "--berlaku", "expires", type=Until(), help="Sampai kapan: 90d, atau hari terakhirnya 2027-01-31."
)
_as_json = click.option("--json", "as_json", is_flag=True, help="Keluaran JSON.")


@click.group(short_help="Membuat, mendaftar, mengganti, dan mencabut kunci API.")
def keys() -> None:
    """Kunci untuk program yang bertanya lewat HTTP. Yang disimpan hanya sidik (hash) rahasianya."""


@keys.command("buat")
@click.argument("name", metavar="NAMA")
@click.option(
    "--cakupan",
    "scopes",
    type=_Scopes(),
    default="ask,read",
    show_default=True,
    help="Yang boleh dilakukan: ask bertanya, read membaca dokumen, admin semuanya.",
)
@click.option("--unit", "tenant", metavar="UNIT", default="", help="Unit kerja pemegangnya.")
@_until
@_as_json
@click.pass_obj
def make(
    settings: Settings,
    name: str,
    scopes: frozenset[Scope],
    tenant: str,
    expires: datetime | None,
    as_json: bool,
) -> None:
    """Buat kunci untuk NAMA, misalnya nama portalnya. Rahasianya hanya ditampilkan sekali."""
    name = _named(name)
    with closing(open_state(settings)) as state:
        issued = state.keys.issue(name, tenant.strip(), scopes, expires)
        state.audit.note(actor(), "kunci.buat", issued.key.id)
    _show_issued(issued, as_json)


@keys.command("daftar")
@click.option("--semua", "every", is_flag=True, help="Termasuk yang dicabut dan yang sudah kedaluwarsa.")
@_as_json
@click.pass_obj
def show(settings: Settings, every: bool, as_json: bool) -> None:
    """Daftar kunci, yang terbaru di atas."""
    now = datetime.now(UTC)
    with closing(open_state(settings)) as state:
        found = [key for key in state.keys.list() if every or key.is_valid(now)]
    if as_json:
        click.echo(json.dumps([_object(key) for key in found], ensure_ascii=False))
    elif found:
        Console().print(_table(found, now))
    else:
        click.echo("Tidak ada kunci yang berlaku. Buat satu: tanya keys buat NAMA", err=True)


@keys.command("ganti")
@click.argument("key_id", metavar="ID")
@click.option(
    "--tenggang",
    "grace",
    type=Days(),
    default="0d",
    show_default=True,
    help="Berapa lama rahasia yang lama masih berlaku, misalnya 7d.",
)
@_until
@_as_json
@click.pass_obj
def rotate(
    settings: Settings, key_id: str, grace: timedelta, expires: datetime | None, as_json: bool
) -> None:
    """Beri kunci ID rahasia baru; id, cakupan, dan riwayat percakapannya tetap."""
    with closing(open_state(settings)) as state:
        key = _existing(state, key_id)
        issued = state.keys.rotate(key.id, grace, expires)
        state.audit.note(actor(), "kunci.ganti", key.id, "ok" if issued else "ditolak")
    if issued is None:
        raise click.UsageError(f"Kunci {key.id} sudah {_standing(key)}; buat yang baru: tanya keys buat NAMA")
    _show_issued(issued, as_json)


@keys.command("cabut")
@click.argument("key_id", metavar="ID")
@click.pass_obj
def revoke(settings: Settings, key_id: str) -> None:
    """Cabut kunci ID: sejak saat ini tidak membuka apa-apa lagi."""
    with closing(open_state(settings)) as state:
        key = _existing(state, key_id)
        done = state.keys.revoke(key.id)
        state.audit.note(actor(), "kunci.cabut", key.id, "ok" if done else "sudah")
    said = "dicabut" if done else "sudah dicabut sebelumnya"
    click.echo(f"Kunci {key.id} (“{key.name}”) {said}.")


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain or len(plain) > _NAME or not plain.isprintable():
        raise click.UsageError(f"NAMA kunci harus 1 sampai {_NAME} karakter yang dapat ditampilkan.")
    return plain


def _existing(state: State, key_id: str) -> Key:
    key = state.keys.get(key_id.strip())
    if key is None:
        raise click.UsageError(f"Tidak ada kunci “{key_id}”; lihat: tanya keys daftar --semua")
    return key


def _show_issued(issued: Issued, as_json: bool) -> None:
    """The secret alone on standard output, so that it can be piped to where it is kept."""
    key = issued.key
    if as_json:
        click.echo(json.dumps({**_object(key), "secret": issued.secret}, ensure_ascii=False))
        return
    unit = f", unit {key.tenant}" if key.tenant else ""
    click.echo(f"Kunci {key.id} untuk “{key.name}”{unit}: {_scopes(key)}; {_end(key)}.", err=True)
    click.echo("Rahasianya hanya ditampilkan sekali ini; simpan sekarang:", err=True)
    click.echo(issued.secret)


def _object(key: Key) -> dict[str, object]:
    return {
        "id": key.id,
        "name": key.name,
        "tenant": key.tenant,
        "scopes": sorted(key.scopes),
        "created": key.created.isoformat(),
        "expires": key.expires.isoformat() if key.expires else None,
        "revoked": key.revoked.isoformat() if key.revoked else None,
    }


def _table(found: Iterable[Key], now: datetime) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("ID", no_wrap=True, overflow="fold", min_width=22)  # it is copied from here
    for column in ("Nama", "Unit", "Cakupan", "Dibuat", "Keadaan"):
        table.add_column(column)
    for key in found:
        standing = _end(key) if key.is_valid(now) else _standing(key)
        table.add_row(key.id, key.name, key.tenant or "-", _scopes(key), _day(key.created), standing)
    return table


def _scopes(key: Key) -> str:
    return ", ".join(scope for scope in Scope if scope in key.scopes)


def _end(key: Key) -> str:
    return f"berlaku sampai {_minute(key.expires)}" if key.expires else "berlaku tanpa batas waktu"


def _standing(key: Key) -> str:
    """Of a key that opens nothing any more."""
    if key.revoked:
        return f"dicabut pada {_day(key.revoked)}"
    return f"kedaluwarsa sejak {_minute(key.expires)}" if key.expires else "tidak berlaku"


def _day(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d}"


def _minute(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H.%M}"
