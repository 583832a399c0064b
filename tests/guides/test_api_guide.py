"""The examples of docs/panduan-api.md print what the guide says they print."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tanya.assistant import Assistant
from tests.api.keyed import keyed
from tests.guides.blocks import GUIDES, Example, examples

EXAMPLES = list(examples(GUIDES / "panduan-api.md"))


@pytest.fixture(scope="module")
def environment(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with keyed(assistant, tmp_path_factory.mktemp("panduan")) as service:
        address = str(service.client.base_url).rstrip("/")
        yield {
            **os.environ,
            "TANYA": address,
            "KUNCI": service.key()["X-API-Key"],
            "PYTHONWARNINGS": "ignore",
        }


def test_the_guide_has_examples_of_each_sort() -> None:
    assert {example.block.language for example in EXAMPLES} == {"sh", "python"}
    assert len(EXAMPLES) > 10


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_prints_what_the_guide_says(
    example: Example, environment: dict[str, str], tmp_path: Path
) -> None:
    if example.block.language == "sh":
        if not (shutil.which("curl") and shutil.which("jq")):
            pytest.skip("the examples need curl and jq")
        command = ["bash", "-euo", "pipefail", "-c", example.block.text]
    else:
        command = [sys.executable, "-c", example.block.text]
    ran = subprocess.run(
        command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == example.output
