"""The OpenAPI page as the service really is: its limits, and who may come in without a key."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from pydantic import BaseModel

Page = dict[str, Any]

_NOBODY: Page = {}  # a security requirement that everyone meets
_UNSENT = ("HTTPValidationError", "ValidationError")  # FastAPI's own faults, which install_faults replaces
_METHODS = ("get", "post", "put", "delete")


def describe(app: FastAPI, max_question: int, anonymous: bool) -> None:
    """To be called once all routes are there; what is described is settled at the first look."""
    plain = app.openapi

    def described() -> Page:
        if app.openapi_schema is None:
            _settle(plain(), max_question, anonymous)
        return plain()

    app.openapi = described  # type: ignore[method-assign]  # as FastAPI documents it
    # FastAPI would work the routes out at the first request, which then waits for it.
    for _ in iter_route_contexts(app.routes):
        pass


def _settle(page: Page, max_question: int, anonymous: bool) -> None:
    for path, operations in page["paths"].items():
        for method in _METHODS:
            if operation := operations.get(method):
                _without_null(operation)
                _without_unsent(operation)
                if path == "/metrics" or (anonymous and _is_for_all(path)):
                    operation["security"] = [_NOBODY, *operation.get("security", [])]
    for name in _UNSENT:
        page["components"]["schemas"].pop(name, None)
    _with_examples(page["components"]["schemas"])
    fields = page["components"]["schemas"]["AskRequest"]["properties"]
    fields["question"]["maxLength"] = max_question
    fields["context"]["items"]["maxLength"] = max_question
    search = page["paths"]["/v1/search"]["get"]["parameters"]
    next(parameter for parameter in search if parameter["name"] == "q")["schema"]["maxLength"] = max_question


def _is_for_all(path: str) -> bool:
    return path.startswith("/v1/") and not path.startswith("/v1/admin/")


def _with_examples(schemas: Page) -> None:
    """As the models have them: FastAPI leaves out of the page whatever is null, in examples too."""
    for model in _models(BaseModel):
        extra = model.model_config.get("json_schema_extra")
        for name in (model.__name__, f"{model.__name__}-Input", f"{model.__name__}-Output"):
            if name in schemas and isinstance(extra, dict) and "examples" in extra:
                schemas[name]["examples"] = extra["examples"]


def _models(base: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for model in base.__subclasses__():
        if model.__module__.startswith("api."):
            yield model
        yield from _models(model)


def _without_null(operation: Page) -> None:
    """A parameter may be left out; it cannot be null, as a field of a JSON body can."""
    for parameter in operation.get("parameters", []):
        schema = parameter["schema"]
        kinds = [kind for kind in schema.pop("anyOf", []) if kind != {"type": "null"}]
        if kinds:
            (kind,) = kinds
            parameter["schema"] = {**schema, **kind}


def _without_unsent(operation: Page) -> None:
    """FastAPI adds its own 422 where a route describes none; OpenAI's protocol tells those as a 400."""
    content = operation["responses"].get("422", {}).get("content", {})
    if _UNSENT[0] in str(content.get("application/json", {}).get("schema")):
        del operation["responses"]["422"]
