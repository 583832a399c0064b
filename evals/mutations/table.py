"""What became of mutations, as a table for a terminal."""

from collections.abc import Iterator, Sequence

from evals.mutations.mutating import CAUGHT, FALSE_ALARMS, Mutated, Trial

_SHOWN = 300  # letters of a claim


def mutation_table(told: Mutated) -> str:
    """A row a kind: how many were made, and of them caught, or dropped though they are right."""
    return "\n".join([
        f"{'corrupted':24} {'made':>6} {'caught':>6}  share",
        *_rows(told.corrupted),
        f"{'all':24} {len(told.corrupted):6} {'':6}  {told.caught:.4f}  goal >= {CAUGHT:.2f}",
        "",
        f"{'reworded':24} {'made':>6} {'fell':>6}  share",
        *_rows(told.reworded),
        f"{'all':24} {len(told.reworded):6} {'':6}  {told.false_alarms:.4f}  goal <= {FALSE_ALARMS:.2f}",
    ])  # fmt: skip


def examples(told: Mutated, limit: int) -> str:
    """Claims that went wrong, some of each kind: the right one, and what it was made into."""
    slipped = [trial for trial in told.corrupted if trial.stands]
    alarmed = [trial for trial in told.reworded if not trial.stands]
    return "\n\n".join([*_shown("slipped through", slipped, limit), *_shown("false alarm", alarmed, limit)])


def _rows(trials: Sequence[Trial]) -> Iterator[str]:
    for kind in dict.fromkeys(trial.kind for trial in trials):
        own = [trial for trial in trials if trial.kind == kind]
        fell = sum(not trial.stands for trial in own)
        yield f"{kind:24} {len(own):6} {fell:6}  {fell / len(own):.4f}"


def _shown(said: str, trials: Sequence[Trial], limit: int) -> Iterator[str]:
    for kind in dict.fromkeys(trial.kind for trial in trials):
        for trial in [one for one in trials if one.kind == kind][:limit]:
            was, now = trial.case.claim.lead[:_SHOWN], trial.claim.lead[:_SHOWN]
            places = "; ".join(f"{quote.document.id} {quote.locator}" for quote in trial.claim.quotes)
            yield f"{said}, {kind} ({trial.case.name})\n  was   {was}\n  now   {now}\n  cites {places}"
