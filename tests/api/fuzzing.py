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
            **({"seed": seed} if seed is not None else {}),
            "auth": {"openapi": {"Kunci": {"api_key": secret}}},
            "generation": {"max-examples": examples, "no-shrink": True, "database": "none"},
            "checks": {"enabled": True},
            "warnings": False,
        }
    )
    schema = schemathesis.openapi.from_url(f"{address}/openapi.json", config=config)
    for event in from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            for checks in event.recorder.checks.values():
                for check in checks:
                    if check.failure_info:
                        failure = check.failure_info
                        yield f"{event.label} {check.name}: {failure.failure.message}\n{failure.code_sample}"
        elif isinstance(event, NonFatalError | FatalError):
            yield str(getattr(event, "info", None) or event.exception)
