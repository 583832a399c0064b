"""Schemathesis against a served API: every phase, every check."""

from collections.abc import Iterator

import schemathesis
from schemathesis.engine import from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished


def failures(address: str, secret: str, examples: int, seed: int | None = None) -> tuple[str, ...]:
    """What it finds wrong, each once: the operation, the check, and the request that shows it.

    secret: of a key with all scopes, for a service that lets nobody in without one.
    """
    return tuple(dict.fromkeys(_found(address, secret, examples, seed)))


def _found(address: str, secret: str, examples: int, seed: int | None) -> Iterator[str]:
    config = schemathesis.Config.from_dict(
        {
            **({} if seed is None else {"seed": seed}),
            "auth": {"openapi": {"Kunci": {"api_key": secret}}},
            "generation": {"max-examples": examples, "no-shrink": True, "database": "none"},
            "checks": {"enabled": True},
            "warnings": False,
        }
    )
    schema = schemathesis.openapi.from_url(f"{address}/openapi.json", config=config)
    scenarios = 0
    for event in from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            scenarios += 1
            yield from _failed(event)
        elif isinstance(event, NonFatalError | FatalError):
            yield f"{type(event).__name__}: {getattr(event, 'info', None) or event}"
    if scenarios < len(list(schema.get_all_operations())):
        yield f"only {scenarios} scenarios were tried"


def _failed(event: ScenarioFinished) -> Iterator[str]:
    for checks in event.recorder.checks.values():
        for check in checks:
            if info := check.failure_info:
                yield f"{event.label} {check.name}: {info.failure.message}\n{info.code_sample}"
