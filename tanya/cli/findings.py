"""What was found of a service, for a terminal and for programs."""

import json
from collections.abc import Iterable

import click

from tanya.checking.records import Finding, Gravity

_COLOURS = {Gravity.GOOD: "green", Gravity.MIND: "yellow", Gravity.BROKEN: "red"}
_WIDTH = len("perhatian")


def show_findings(findings: Iterable[Finding], as_json: bool) -> int:
    """Each as soon as it is known; the gravest, as an exit status."""
    gravest, shown = Gravity.GOOD, []
    for one in findings:
        gravest = max(gravest, one.gravity)
        if as_json:
            shown.append({"subject": one.subject, "state": one.word, "told": one.told})
        else:
            click.echo(
                f"{click.style(one.word.ljust(_WIDTH), fg=_COLOURS[one.gravity])}  {one.subject}: {one.told}"
            )
    if as_json:
        click.echo(json.dumps({"status": int(gravest), "findings": shown}, ensure_ascii=False))
    return int(gravest)
