"""nginx takes its configuration, systemd its units."""

import datetime
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.deploy.processes import DEPLOY, nginx

UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
LOCKED = (
    "NoNewPrivileges=true",
    "ProtectSystem=strict",
    "ProtectHome=true",
    "PrivateTmp=true",
    "PrivateDevices=true",
    "CapabilityBoundingSet=",
    "RestrictNamespaces=true",
    "SystemCallFilter=@system-service",
    "UMask=0077",
)


def test_nginx_takes_the_whole_configuration(tmp_path: Path) -> None:
    for name in ("nginx.conf", "tanya.conf", "upstreams.conf"):
        (tmp_path / name).write_text(_here((DEPLOY / "nginx" / name).read_text(), tmp_path))
    _taken(tmp_path)


def test_nginx_of_debian_takes_the_site(tmp_path: Path) -> None:
    (tmp_path / "snippets").mkdir()
    for name, place in (("tanya.conf", "snippets/tanya.conf"), ("situs.conf", "situs.conf")):
        (tmp_path / place).write_text(_here((DEPLOY / "nginx" / name).read_text(), tmp_path))
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; events {{}} http {{ access_log off; include situs.conf; }}"
    )
    _taken(tmp_path)


def _taken(folder: Path) -> None:
    _certificate(folder)
    command = [nginx(), "-t", "-c", f"{folder}/nginx.conf", "-p", str(folder), "-e", f"{folder}/log"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


def _here(text: str, folder: Path) -> str:
    """With what this machine has: no name of another host, perhaps no IPv6."""
    lines = [line for line in text.splitlines(keepends=True) if "listen [::]" not in line]
    told = "".join(lines).replace(" /tmp/", f" {folder}/").replace("/etc/tanya/tls", str(folder))
    told = told.replace("/var/log/nginx", str(folder))
    return told.replace("serve-1:8000", "127.0.0.1:9").replace("serve-2:8000", "127.0.0.1:10")


@pytest.mark.parametrize(("name", "silent"), [("nginx.conf", "/dev/stderr"), ("situs.conf", "error.log")])
def test_nginx_writes_no_question_to_its_logs(name: str, silent: str) -> None:
    lines = (DEPLOY / "nginx" / name).read_text().splitlines()
    [written] = [line for line in lines if "log_format" in line]
    assert not {"$request ", "$request_uri", "$args", "$query_string", "$http_referer"} & set(written.split())
    faults = [line for line in lines if "error_log" in line]
    assert faults
    assert all(line.endswith(f"{silent} crit;") for line in faults)


def _certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "tanya.example.go.id")])
    today = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today)
        .not_valid_after(today + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    pem = serialization.PrivateFormat.PKCS8
    (folder / "privkey.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, pem, plain))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_gives_its_process_little(unit: Path) -> None:
    lines = unit.read_text().splitlines()
    assert set(LOCKED) <= set(lines)
    assert any(line.startswith("User=tanya") for line in lines)
    assert any(line.startswith("MemoryMax=") for line in lines)


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    if (program := shutil.which("systemd-analyze")) is None:
        pytest.skip("systemd-analyze is not installed here")
    copies = []
    for unit in sorted((DEPLOY / "systemd").iterdir()):
        copy = tmp_path / unit.name.replace("@", "@8001")
        text = unit.read_text()
        for name in ("tanya", "chroma"):  # looked for where the unit says
            text = text.replace(f"/opt/tanya/.venv/bin/{name} ", "/bin/true ")
        copy.write_text(text)
        copies.append(str(copy))
    command = [program, "verify", "--man=no", *copies]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_bot_alone_reads_its_token() -> None:
    reading = [unit.name for unit in UNITS if "bot.env" in unit.read_text()]
    assert reading == ["tanya-bot.service"]
