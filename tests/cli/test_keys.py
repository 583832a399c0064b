"""`tanya keys`: what it does, and what it says of wrong use."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner, Result

from tanya.cli.keys import keys
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.state.records import Key, Scope


def run(settings: Settings, *words: str) -> Result:
    result = CliRunner().invoke(keys, list(words), obj=settings)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def made(settings: Settings, *words: str) -> tuple[Key, str]:
    secret = run(settings, "buat", *words).stdout.strip()
    return known(settings, secret), secret


def known(settings: Settings, secret: str) -> Key:
    state = open_state(settings)
    key = state.keys.known(secret)
    state.close()
    assert key
    return key


def test_the_secret_alone_is_on_standard_output(settings: Settings) -> None:
    result = run(settings, "buat", "portal", "--unit", "bpkad")
    key = known(settings, result.stdout.strip())
    assert (key.name, key.tenant, key.scopes) == ("portal", "bpkad", {Scope.ASK, Scope.READ})
    assert key.expires is None
    assert key.id in result.stderr
    assert "hanya ditampilkan sekali" in result.stderr
    assert result.stdout.strip() not in result.stderr


def test_scopes_and_days_are_as_they_were_written(sqlite_settings: Settings) -> None:
    key, _ = made(sqlite_settings, "pengelola", "--cakupan", "Admin, ask", "--berlaku", "90d")
    assert key.scopes == {Scope.ADMIN, Scope.ASK}
    assert key.expires
    assert abs(key.expires - datetime.now(UTC) - timedelta(days=90)) < timedelta(minutes=5)


def test_a_last_day_is_part_of_it(sqlite_settings: Settings) -> None:
    key, _ = made(sqlite_settings, "portal", "--berlaku", "2099-01-31")
    assert key.expires
    assert key.is_valid(datetime(2099, 1, 31, 23, 59).astimezone())
    assert not key.is_valid(datetime(2099, 2, 1).astimezone())


def test_the_list_shows_no_secret_and_no_id_is_cut(settings: Settings) -> None:
    key, secret = made(settings, "portal", "--unit", "bpkad", "--berlaku", "90d")
    shown = run(settings, "daftar").stdout
    assert key.id in shown
    assert secret[-43:] not in shown
    (told,) = json.loads(run(settings, "daftar", "--json").stdout)
    assert (told["id"], told["tenant"], told["scopes"]) == (key.id, "bpkad", ["ask", "read"])


def test_a_revoked_key_is_listed_only_when_all_are_asked_for(settings: Settings) -> None:
    key, _ = made(settings, "portal")
    assert f"Kunci {key.id} (“portal”) dicabut." in run(settings, "cabut", key.id).stdout
    assert "sudah dicabut sebelumnya" in run(settings, "cabut", key.id).stdout
    result = run(settings, "daftar")
    assert result.stdout == ""
    assert "Tidak ada kunci yang berlaku" in result.stderr
    assert "dicabut" in run(settings, "daftar", "--semua").stdout


def test_a_rotated_key_has_a_new_secret_at_once(settings: Settings) -> None:
    key, old = made(settings, "portal")
    new = run(settings, "ganti", key.id).stdout.strip()
    assert known(settings, new) == key
    assert not known(settings, old).is_valid(datetime.now(UTC))


def test_the_old_secret_opens_as_long_as_its_grace(sqlite_settings: Settings) -> None:
    key, old = made(sqlite_settings, "portal")
    run(sqlite_settings, "ganti", key.id, "--tenggang", "7d")
    assert known(sqlite_settings, old).is_valid(datetime.now(UTC) + timedelta(days=6))
    assert not known(sqlite_settings, old).is_valid(datetime.now(UTC) + timedelta(days=8))


def test_a_revoked_key_is_not_rotated(sqlite_settings: Settings) -> None:
    key, _ = made(sqlite_settings, "portal")
    run(sqlite_settings, "cabut", key.id)
    result = run(sqlite_settings, "ganti", key.id)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "sudah dicabut" in result.stderr


def test_who_did_what_is_audited(sqlite_settings: Settings) -> None:
    key, _ = made(sqlite_settings, "portal")
    run(sqlite_settings, "ganti", key.id)
    run(sqlite_settings, "cabut", key.id)
    state: State = open_state(sqlite_settings)
    events = state.audit.of().items
    state.close()
    assert [event.action for event in events] == ["kunci.cabut", "kunci.ganti", "kunci.buat"]
    assert {event.object for event in events} == {key.id}
    assert all(event.actor.startswith("cli:") for event in events)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("buat", "portal", "--cakupan", "tulis"), "tidak ada cakupan “tulis”"),
        (("buat", "portal", "--cakupan", ","), "paling sedikit satu"),
        (("buat", "portal", "--berlaku", "besok"), "“besok” bukan jangka waktu"),
        (("buat", "portal", "--berlaku", "0d"), "“0d” bukan jangka waktu"),
        (("buat", "portal", "--berlaku", "99999d"), "“99999d” bukan jangka waktu"),
        (("buat", "portal", "--berlaku", "2020-01-01"), "2020-01-01 sudah lewat"),
        (("buat", "portal", "--berlaku", "9999-12-31"), "bukan jangka waktu"),
        (("buat", "  "), "NAMA kunci"),
        (("buat", "por\x1btal"), "NAMA kunci"),
        (("ganti", "k_tidakada"), "Tidak ada kunci “k_tidakada”"),
        (("ganti", "k_tidakada", "--tenggang", "sebentar"), "“sebentar” bukan jangka waktu"),
        (("cabut", "portal"), "Tidak ada kunci “portal”"),
    ],
)
def test_wrong_use_names_what_is_wrong(sqlite_settings: Settings, words: tuple[str, ...], told: str) -> None:
    result = run(sqlite_settings, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
