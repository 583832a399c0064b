"""What the compose file and the image give each container: as little as it needs."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tanya.settings import settings_from
from tests.deploy.processes import DEPLOY

ROOT = DEPLOY.parent
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
UNASKED = {"bot", "ingest"}  # they listen to nothing
PRIVATE = {"chroma", "redis", "postgres"}


@pytest.fixture(params=SERVICES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def service(name: str) -> dict[str, Any]:
    return dict(SERVICES[name])


def test_each_has_a_root_that_nobody_writes_to_and_a_small_tmp(service: dict[str, Any]) -> None:
    assert service["read_only"] is True
    assert all("size=" in mount for mount in service["tmpfs"])


def test_each_runs_as_somebody_without_rights(service: dict[str, Any]) -> None:
    assert int(service["user"].split(":")[0]) > 0
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not service.keys() & {"privileged", "cap_add", "devices", "network_mode", "pid", "ipc"}
    assert not any("docker.sock" in str(mount) for mount in service.get("volumes", []))


def test_each_has_limits(service: dict[str, Any]) -> None:
    assert service["deploy"]["resources"]["limits"].keys() >= {"cpus", "memory", "pids"}


def test_each_that_listens_is_asked_how_it_does(name: str, service: dict[str, Any]) -> None:
    assert ("test" in service["healthcheck"]) == (name not in UNASKED)


def test_only_nginx_is_reached_from_outside(name: str, service: dict[str, Any]) -> None:
    assert ("ports" in service) == (name == "nginx")


def test_what_is_shared_is_on_an_inner_network_alone(name: str, service: dict[str, Any]) -> None:
    assert COMPOSE["networks"]["back"]["internal"] is True
    assert COMPOSE["networks"]["front"]["internal"] is True
    assert (service["networks"] == ["back"]) == (name in PRIVATE | {"ingest"})


def test_images_have_a_version(service: dict[str, Any]) -> None:
    _, _, tag = service["image"].partition(":")
    assert tag not in ("", "latest")


def test_chroma_is_the_server_in_rust() -> None:
    assert [*SERVICES["chroma"]["entrypoint"], SERVICES["chroma"]["command"][0]] == ["chroma", "run"]
    assert "uvicorn" not in (DEPLOY / "compose.yaml").read_text()


def test_the_bot_alone_is_given_its_token() -> None:
    given = {name for name, service in SERVICES.items() if "bot.env" in service.get("env_file", [])}
    assert given == {"bot"}
    assert "TELEGRAM_TOKEN" not in (DEPLOY / "tanya.env.example").read_text()


def test_who_shows_pages_sees_the_documents_that_were_read_and_at_the_same_place() -> None:
    mounted = {
        name: mount
        for name, service in SERVICES.items()
        for mount in service.get("volumes", [])
        if ":/berkas" in mount
    }
    assert mounted.keys() == {"serve-1", "serve-2", "bot", "ingest"}
    # Said once, in .env: a folder that one command alone was told would leave the others with another one.
    assert set(mounted.values()) == {"${BERKAS:?set it in .env}:/berkas:ro"}
    assert "BERKAS=" in (DEPLOY / ".env.example").read_text()
    assert "BERKAS=" not in (DEPLOY / "compose.yaml").read_text()


def test_the_database_and_redis_have_passwords_that_must_be_set() -> None:
    for name in ("postgres", "redis"):
        secret = SERVICES[name]["environment"][f"{name.upper()}_PASSWORD"]
        assert ":?" in secret


def test_volumes_and_networks_that_are_used_are_there(service: dict[str, Any]) -> None:
    named = [mount.split(":")[0] for mount in service.get("volumes", [])]
    assert {one for one in named if one[0] not in "./$"} <= COMPOSE["volumes"].keys()
    assert set(service["networks"]) <= COMPOSE["networks"].keys()
    for one in named:
        if one.startswith("./nginx"):
            assert (DEPLOY / one).is_file()


def example(name: str) -> dict[str, str]:
    lines = (DEPLOY / name).read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_the_settings_of_the_example_are_settings() -> None:
    told = example("tanya.env.example") | example("bot.env.example")
    settings = settings_from(told)
    assert settings.trusted_proxies == (COMPOSE["networks"]["front"]["ipam"]["config"][0]["subnet"],)
    assert settings.chroma_url == "http://chroma:8000"
    source = (ROOT / "tanya" / "settings.py").read_text()
    for name in told:
        assert f'"{name.removeprefix("TANYA_")}"' in source


def test_the_image_holds_what_is_locked_and_runs_as_nobody_in_particular() -> None:
    lines = (DEPLOY / "Dockerfile").read_text().splitlines()
    assert any("--require-hashes --requirement requirements.lock" in line for line in lines)
    stages = [number for number, line in enumerate(lines) if line.startswith("FROM ")]
    users = [line for line in lines[stages[-1] :] if line.startswith("USER ")]
    assert users == ["USER 10001:10001"]
    copied = [line.split()[1:-1] for line in lines if line.startswith("COPY ") and "--from" not in line]
    for source in (one for sources in copied for one in sources):
        assert (ROOT / source).exists()
        assert f"!{source}" in (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines()


def test_secrets_of_a_site_are_never_committed() -> None:
    ignored = (ROOT / ".gitignore").read_text().split()
    assert {"deploy/.env", "deploy/*.env", "deploy/tls/"} <= set(ignored)
    assert not [path for path in Path(DEPLOY).rglob("*.example*") if "GANTI" not in path.read_text()]
