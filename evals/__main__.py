"""`python -m evals`: asks the reference questions, and writes a run with its report."""

import sys

import click

from evals.command import program
from tanya.errors import TanyaError

if __name__ == "__main__":
    try:
        program(prog_name="python -m evals")
    except TanyaError as fault:
        click.echo(f"evals: {fault}", err=True)
        sys.exit(1)
