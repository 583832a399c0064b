"""The gate on the verifier: right claims corrupted must fall, right claims reworded must stand."""

from collections import defaultdict

from evals.mutations.mutating import CAUGHT, FALSE_ALARMS, Mutated
from evals.mutations.table import mutation_table
from evals.opening import bench
from evals.questions import references
from evals.sources import CORPUS, ROOT
from tanya.assistant import Assistant
from tanya.settings import Settings

# Of a kind of which few can be made one claim weighs much; none may be far worse than the others.
_KIND = 0.90
_FEW = 10


def test_corruptions_of_the_shipped_corpus_are_caught(shipped: Assistant) -> None:
    _gate("shipped")


def test_corruptions_of_the_real_documents_are_caught(documents: Assistant) -> None:
    _gate("data")


def _gate(corpus: str) -> None:
    with bench(Settings(home=ROOT / "var" / "evals" / corpus, corpus=CORPUS)) as held:
        told = held.mutated(references(corpus))
    print(f"\n{corpus}\n{mutation_table(told)}")
    assert told.caught >= CAUGHT
    assert told.false_alarms <= FALSE_ALARMS
    assert _weak(told) == {}


def _weak(told: Mutated) -> dict[str, float]:
    """The kinds of corruption that slip through more often than others."""
    caught = defaultdict(list)
    for trial in told.corrupted:
        caught[trial.kind].append(not trial.stands)
    shares = {kind: sum(some) / len(some) for kind, some in caught.items() if len(some) >= _FEW}
    return {kind: share for kind, share in shares.items() if share < _KIND}
