"""The OpenAPI page is true: its examples fit its schemas, and the service does what it says."""

import os
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from tanya.assistant import Assistant
from tanya.state.records import Scope
from tests.api.fuzzing import failures
from tests.api.keyed import keyed

Page = dict[str, Any]
_EXAMPLES = int(os.environ.get("TANYA_FUZZ_EXAMPLES", "1"))  # for each operation and phase


@pytest.fixture(scope="module")
def page(client: httpx.Client) -> Page:
    found: Page = client.get("/openapi.json").json()
    return found


def operations(page: Page) -> Iterator[tuple[str, Page]]:
    for path, methods in page["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def fits(example: object, schema: Page, page: Page) -> list[str]:
    """What of the example its schema forbids."""
    whole = {**schema, "components": page["components"]}
    assert validator_for(whole, Draft202012Validator) is Draft202012Validator
    return [fault.message for fault in Draft202012Validator(whole).iter_errors(example)]


def test_every_schema_of_ours_has_an_example_that_fits(page: Page) -> None:
    schemas = page["components"]["schemas"]
    objects = {name: schema for name, schema in schemas.items() if schema["type"] == "object"}
    assert len(objects) > 20
    for name, schema in objects.items():
        assert schema.get("examples"), name
        for example in schema["examples"]:
            assert fits(example, schema, page) == [], name


def test_the_examples_of_problems_fit_and_carry_their_code(page: Page) -> None:
    seen = set()
    for name, operation in operations(page):
        for status, response in operation["responses"].items():
            for code, example in (
                response.get("content", {}).get("application/problem+json", {}).get("examples", {}).items()
            ):
                schema = response["content"]["application/problem+json"]["schema"]
                assert fits(example["value"], schema, page) == [], name
                assert (example["value"]["code"], str(example["value"]["status"])) == (code, status)
                seen.add(code)
    assert {"INVALID", "BUSY", "UNAUTHORIZED", "FORBIDDEN", "RATE_LIMITED", "STATE_UNAVAILABLE"} <= seen


def test_every_parameter_is_described_with_an_example_that_fits(page: Page) -> None:
    seen = 0
    for name, operation in operations(page):
        for parameter in operation.get("parameters", []):
            assert parameter["description"], name
            (example,) = parameter.get("examples") or parameter["schema"].get("examples") or [None]
            assert example is not None, (name, parameter["name"])
            assert fits(example, parameter["schema"], page) == [], (name, parameter["name"])
            seen += 1
    assert seen > 20


def test_every_operation_is_named_and_described_in_words(page: Page) -> None:
    for name, operation in operations(page):
        assert operation["tags"][0] in [tag["name"] for tag in page["tags"]], name
        assert operation["summary"], name
        assert operation["description"], name
        assert operation["operationId"].isalpha(), name


def test_every_operation_below_v1_tells_who_is_refused(page: Page) -> None:
    for name, operation in operations(page):
        if "/v1/" in name:
            assert {"401", "403", "429", "503"} <= set(operation["responses"]), name
            assert operation["security"], name


def test_how_things_change_is_told(page: Page) -> None:
    assert "Deprecation" in page["info"]["description"]
    assert "Sunset" in page["info"]["description"]


def test_the_limits_of_a_question_are_those_of_the_settings(page: Page) -> None:
    question = page["components"]["schemas"]["AskRequest"]["properties"]["question"]
    assert question["maxLength"] == 2000


def test_a_parameter_may_be_left_out_but_never_null(page: Page) -> None:
    for name, operation in operations(page):
        for parameter in operation.get("parameters", []):
            assert "null" not in str(parameter["schema"]), (name, parameter["name"])


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_schemathesis_finds_nothing(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> None:
    """More: TANYA_FUZZ_EXAMPLES=100 pytest tests/api/test_contract.py."""
    with keyed(assistant, tmp_path_factory.mktemp("fuzz")) as service:
        secret = service.key(Scope.ADMIN)["X-API-Key"]
        found = failures(str(service.client.base_url).rstrip("/"), secret, _EXAMPLES, seed=1)
    assert found == ()
