"""`python -m evals [data|shipped] [--all]`: a table, and every question that went wrong."""

import os
import sys
from collections import defaultdict

from evals.questions import references
from evals.scoring import Score, score
from tanya.assembly import open_assistant
from tanya.settings import settings_from
from tanya.wire import answer_object


def main(corpus: str, everything: bool, verbose: bool) -> None:
    assistant = open_assistant(settings_from(os.environ))
    chosen = references(corpus, held_out=None if everything else False)
    scores = [score(r, answer_object(assistant.ask(r.question))) for r in chosen]
    for one in scores:
        if not one.right:
            _explain(one, verbose)
    _table(scores)


def _explain(one: Score, verbose: bool) -> None:
    reference, answer = one.reference, one.answer
    if reference.held_out:
        return
    marks = [name for name in ("status", "cited", "located", "clean", "warned") if not getattr(one, name)]
    print(f"✗ {reference.id} [{reference.kind}] {reference.question.text!r}")
    print(f"    {answer['status']} wrong={marks} facts={one.facts:.2f} wanted={reference.documents} {reference.locators}")
    for citation in answer["citations"]:
        print(f"    cited {citation['document']} {citation['locator']} {citation['pages']}")
    if one.facts < 1:
        print(f"    facts {reference.facts}")
    if verbose:
        print("    " + " ".join(answer["text"].split())[:600])
        for hit in answer["hits"][:4]:
            print(f"    hit {hit['document']} {hit['locator']} {hit['score']:.2f}")


def _table(scores: list[Score]) -> None:
    groups: dict[str, list[Score]] = defaultdict(list)
    for one in scores:
        groups[one.reference.kind].append(one)
        groups["held out" if one.reference.held_out else "seen"].append(one)
        groups["ALL"].append(one)
    print(f"{'kind':14} {'n':>4} {'right':>6} {'status':>6} {'doc@1':>6} {'loc@5':>6} {'cited':>6} {'loc':>6} {'facts':>6}")
    for kind, group in groups.items():
        names = ("right", "status", "hit_document", "hit_locator", "cited", "located", "facts")
        values = [sum(float(getattr(one, name)) for one in group) / len(group) for name in names]
        print(f"{kind:14} {len(group):4} " + " ".join(f"{value:6.2f}" for value in values))
    times = sorted(one.answer["elapsed_ms"] for one in scores)
    print(f"ms p50 {times[len(times) // 2]:.0f}  p95 {times[int(len(times) * 0.95)]:.0f}  max {times[-1]:.0f}")


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    main(words[0] if words else "shipped", "--all" in sys.argv, "-v" in sys.argv)
