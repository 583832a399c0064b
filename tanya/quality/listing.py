"""Numbers as people list them: `2, 5–7`."""

from collections.abc import Iterable

_LONGEST = 10  # runs; more tell a reader nothing


def listed(numbers: Iterable[int]) -> str:
    """`2, 5–7`, each once and in order; what is too much ends in `…`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [_run(run) for run in runs[:_LONGEST]]
    return ", ".join([*told, "…"] if len(runs) > _LONGEST else told)


def on_pages(numbers: Iterable[int]) -> str:
    """` (halaman 2, 5–7)`; empty when no page is known."""
    known = [number for number in numbers if number]
    return f" (halaman {listed(known)})" if known else ""


def _run(run: list[int]) -> str:
    if len(run) == 1:
        return str(run[0])
    return f"{run[0]}, {run[1]}" if len(run) == 2 else f"{run[0]}–{run[-1]}"
