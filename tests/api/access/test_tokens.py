"""Tokens of a real issuer on loopback, over HTTP."""

import base64
import hashlib
import hmac
import json
import logging
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.api_jws import PyJWS

from tanya.errors import SettingsError
from tests.api.access.house import House, carrying, opened
from tests.api.access.issuer_server import AUDIENCE, IssuerServer, issuing, rsa_key
from tests.api.access.test_edge import logged

MAY_ASK = {"scope": "openid tanya:ask"}


@pytest.fixture(scope="module")
def issuer() -> Iterator[IssuerServer]:
    with issuing("rsa-1", "ec-1") as server:
        yield server


@pytest.fixture(scope="module")
def house(issuer: IssuerServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = tmp_path_factory.mktemp("oidc")
    with opened(home, oidc_issuer=issuer.address, oidc_audience=AUDIENCE) as house:
        yield house


def status(house: House, token: str) -> int:
    return house.ask(carrying(token)).status_code


@pytest.mark.parametrize(("name", "algorithm"), [("rsa-1", "RS256"), ("ec-1", "ES256")])
def test_a_good_token_opens(house: House, issuer: IssuerServer, name: str, algorithm: str) -> None:
    assert status(house, issuer.token(name, algorithm, **MAY_ASK)) == 200


CLOCK, OFFSETS = ("exp", "nbf", "iat"), (-60, 90)


@pytest.mark.parametrize(
    "wrong",
    [
        {"exp": -60},
        {"exp": None},
        {"exp": "besok"},
        {"nbf": 90},
        {"iat": 90},
        {"aud": "surat"},
        {"aud": ["surat", "cuti"]},
        {"aud": None},
        {"iss": "http://127.0.0.1:1"},
        {"iss": None},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": "a" * 256},
        {"sub": "baris\nbaru"},
    ],
    ids=lambda wrong: f"{next(iter(wrong))}={str(next(iter(wrong.values())))[:8]!r}",
)
def test_a_token_with_a_wrong_claim_opens_nothing(
    house: House, issuer: IssuerServer, wrong: dict[str, Any]
) -> None:
    # Seconds from now: what is worked out as tests are collected is late when they run.
    wrong = {
        name: time.time() + value if name in CLOCK and value in OFFSETS else value
        for name, value in wrong.items()
    }
    if "sub" in wrong and not isinstance(wrong["sub"], str | None):
        token = unchecked(issuer, {"sub": wrong["sub"]})
    else:
        token = issuer.token(**MAY_ASK, **wrong)
    assert status(house, token) == 401


@pytest.mark.parametrize("subject", ["198501012010011001", "ani@dinas.contoh"])
def test_a_person_s_number_or_address_is_in_no_line_of_the_log(
    house: House, issuer: IssuerServer, caplog: pytest.LogCaptureFixture, subject: str
) -> None:
    with caplog.at_level(logging.INFO, "tanya.requests"):
        assert status(house, issuer.token(**MAY_ASK, sub=subject)) == 200
        (line,) = logged(caplog, 1)
    assert " oidc:sha256:" in line
    assert subject not in line


def test_an_expiry_within_the_difference_of_two_clocks_is_forgiven(
    house: House, issuer: IssuerServer
) -> None:
    assert status(house, issuer.token(**MAY_ASK, exp=time.time() - 10)) == 200


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({}, 403),
        ({"scope": "openid ask admin"}, 403),
        ({"scope": "tanya:read"}, 403),
        ({"scope": ["tanya:ask"]}, 200),
        ({"scope": "tanya:admin"}, 200),
        ({"scope": {"tanya:ask": True}}, 403),
    ],
)
def test_scopes_are_the_words_of_the_claim_that_name_tanya(
    house: House, issuer: IssuerServer, said: dict[str, Any], code: int
) -> None:
    assert status(house, issuer.token(**said)) == code


def test_the_claim_may_lie_deeper(issuer: IssuerServer, tmp_path: Path) -> None:
    settings = {"oidc_issuer": issuer.address, "oidc_audience": AUDIENCE}
    with opened(tmp_path, **settings, oidc_claim="realm_access.roles") as house:
        assert status(house, issuer.token(realm_access={"roles": ["pegawai", "tanya:ask"]})) == 200
        assert status(house, issuer.token(**MAY_ASK)) == 403
        assert status(house, issuer.token(realm_access="tanya:ask")) == 403


def test_a_token_signed_by_a_key_that_is_not_published_opens_nothing(
    house: House, issuer: IssuerServer
) -> None:
    assert status(house, issuer.token("rsa-2", **MAY_ASK)) == 401
    assert status(house, issuer.token("rsa-2", headers={"kid": "rsa-1"}, **MAY_ASK)) == 401


def test_a_token_cannot_bring_its_own_key(house: House, issuer: IssuerServer) -> None:
    fetched = len(issuer.fetched)
    elsewhere = {"jku": f"{issuer.address}/lain", "x5u": f"{issuer.address}/lain", "jwk": {"kty": "oct"}}
    assert status(house, issuer.token("rsa-2", headers={"kid": "rsa-1", **elsewhere}, **MAY_ASK)) == 401
    assert "/lain" not in issuer.fetched[fetched:]


def test_a_token_of_another_purpose_opens_nothing(house: House, issuer: IssuerServer) -> None:
    assert status(house, issuer.token(headers={"typ": "logout+jwt"}, **MAY_ASK)) == 401
    assert status(house, issuer.token(headers={"typ": "at+jwt"}, **MAY_ASK)) == 200


def test_a_token_without_a_signature_opens_nothing(house: House, issuer: IssuerServer) -> None:
    for algorithm in ("none", "None", "RS256", ""):
        assert status(house, f"{_part({'alg': algorithm, 'kid': 'rsa-1'})}.{claims(issuer)}.") == 401


def test_a_public_key_is_no_password(house: House, issuer: IssuerServer) -> None:
    public = rsa_key("rsa-1").public_key()
    for form in (PublicFormat.SubjectPublicKeyInfo, PublicFormat.PKCS1):
        pem = public.public_bytes(Encoding.PEM, form)
        signed = f"{_part({'alg': 'HS256', 'kid': 'rsa-1'})}.{claims(issuer)}"
        signature = hmac.new(pem, signed.encode(), hashlib.sha256).digest()
        assert status(house, f"{signed}.{_base64(signature)}") == 401


def test_a_changed_token_opens_nothing(house: House, issuer: IssuerServer) -> None:
    head, _, signature = issuer.token(scope="tanya:read").split(".")
    assert status(house, f"{head}.{claims(issuer)}.{signature}") == 401


@pytest.mark.parametrize("token", ["..", "a.b.c", "e30.e30.e30", f"{'[' * 2000}.x.y", "é.é.é"])
def test_what_is_no_token_opens_nothing(house: House, token: str) -> None:
    assert house.client.post("/v1/ask", json={}, headers=[(b"X-API-Key", token.encode())]).status_code == 401


def test_an_issuer_without_an_audience_is_refused_at_the_start(tmp_path: Path) -> None:
    with (
        pytest.raises(SettingsError, match="TANYA_OIDC_AUDIENCE"),
        opened(tmp_path, oidc_issuer="https://sso.example"),
    ):
        pass


@pytest.mark.parametrize(
    "address", ["http://sso.example", "sso.example", "ftp://127.0.0.1", "https://a:b@sso.example"]
)
def test_an_issuer_that_could_be_listened_to_is_refused_at_the_start(tmp_path: Path, address: str) -> None:
    with (
        pytest.raises(SettingsError, match="TANYA_OIDC_ISSUER"),
        opened(tmp_path, oidc_issuer=address, oidc_audience=AUDIENCE),
    ):
        pass


def claims(issuer: IssuerServer) -> str:
    """The middle of a token that would open, were it signed."""
    said = {
        "iss": issuer.address,
        "aud": AUDIENCE,
        "sub": "pegawai-1",
        "exp": int(time.time()) + 60,
        **MAY_ASK,
    }
    return _part(said)


def unchecked(issuer: IssuerServer, wrong: dict[str, Any]) -> str:
    """A signed token with claims that the library would not write."""
    said = {"iss": issuer.address, "aud": AUDIENCE, "exp": int(time.time()) + 60, **MAY_ASK, **wrong}
    return PyJWS().encode(json.dumps(said).encode(), rsa_key("rsa-1"), "RS256", {"kid": "rsa-1"})


def _part(said: dict[str, Any]) -> str:
    return _base64(json.dumps(said).encode())


def _base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
