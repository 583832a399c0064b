"""By https the owner of the name is proven, not of the address that was connected to."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.ingest.fetching.house import House, Names, new
from tests.ingest.fetching.liar import Liar, liar, pdf

NAME = "jdih.contoh.invalid"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of NAME, by itself; with its key in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "a.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def secure(certificate: Path) -> Iterator[Liar]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with liar(context) as opened:
        opened.says(lambda exchange: exchange.whole(pdf()))
        yield opened


def named(house: House, secure: Liar, name: str) -> tuple[House, str]:
    port = secure.authority.rpartition(":")[2]
    return house.under(trials=(f"{name}:{port}",)), f"https://{name}:{port}/naskah.pdf"


def test_a_certificate_that_nobody_vouches_for_is_refused(house: House, secure: Liar) -> None:
    trial, address = named(house, secure, NAME)
    told = trial.refusal(address, Names([["127.0.0.1"]]))
    assert "sambungan aman (TLS) ditolak" in told
    assert told.endswith("unduh lewat peramban, lalu masukkan dengan tanya ingest")
    assert secure.asked == []


def test_a_name_that_its_certificate_proves_is_believed_though_the_address_was_pinned(
    house: House, secure: Liar, certificate: Path
) -> None:
    trial, address = named(house, secure, NAME)
    believed = ssl.create_default_context(cafile=certificate)
    assert new(trial.fetch(address, Names([["127.0.0.1"]]), believed))


def test_a_certificate_of_another_name_is_refused(house: House, secure: Liar, certificate: Path) -> None:
    trial, address = named(house, secure, "lain.contoh.invalid")
    believed = ssl.create_default_context(cafile=certificate)
    assert "Hostname mismatch" in trial.refusal(address, Names([["127.0.0.1"]]), believed)
