"""Asking once more before something is done that cannot be undone."""

import sys

import click


def confirm(asked: str, refusal: str) -> None:
    """Ends the command unless the answer is `ya`. refusal: what is said where nobody is there to answer."""
    if not sys.stdin.isatty():
        raise click.UsageError(refusal)
    if click.prompt(f"{asked} Ketik ya atau tidak", default="tidak").strip().lower() != "ya":
        raise click.Abort
