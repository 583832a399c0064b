"""What a run says it was made with."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from evals.config import config_of, local_config
from tanya.library.build import Build, open_current
from tanya.settings import Settings


@pytest.fixture(scope="module")
def build(shipped: Settings) -> Iterator[Build]:
    opened = open_current(shipped.home)
    yield opened
    opened.close()


def test_an_address_with_a_password_is_cut_to_its_scheme(shipped: Settings, build: Build) -> None:
    settings = replace(shipped, embedding="http://orang:rahasia@alamat/model", api_key="rahasia")
    told = local_config(settings, build)["settings"]
    assert isinstance(told, dict)
    assert told["embedding"] == "http"
    assert "rahasia" not in json.dumps(told)


def test_no_folder_of_the_machine_is_told(shipped: Settings, build: Build) -> None:
    told = {**config_of("shipped", "1", datetime(2036, 1, 1)), **local_config(shipped, build)}
    assert str(shipped.home) not in json.dumps(told)


def test_no_other_machine_is_told(shipped: Settings, build: Build) -> None:
    there = ("https://portal.contoh", "10.9.8.7")
    settings = replace(shipped, allowed_origins=there, trusted_proxies=there)
    told = json.dumps(local_config(settings, build))
    assert "portal.contoh" not in told
    assert "10.9.8.7" not in told


def test_every_tuned_number_is_told(shipped: Settings, build: Build) -> None:
    tuning = local_config(shipped, build)["tuning"]
    assert isinstance(tuning, dict)
    assert set(tuning) == {"retrieval", "units", "composing", "learnt"}
    assert tuning["retrieval"]["fields"]["body"] == 1.0
