"""A question that went wrong, in a few lines for a terminal."""

from evals.records import Outcome
from evals.scoring import missing_facts

_HITS = 4


def explained(one: Outcome, verbose: bool) -> str:
    """verbose: with the answer and what the search found."""
    answer, expected = one.answer, one.expected
    lines = [
        f"✗ {one.id} [{one.kind}, {one.style}] {one.question.text!r}",
        f"    {answer['status']}: {', '.join(one.why)}",
        f"    wanted {list(expected.documents)} {list(expected.locators)}",
    ]
    lines += [f"    cited {c['document']} {c['locator']} {c['pages']}" for c in answer["citations"]]
    if missing := missing_facts(expected.facts, answer["text"]):
        lines.append(f"    not said {list(missing)}")
    if verbose:
        lines.append("    " + " ".join(answer["text"].split())[:600])
        lines += [f"    hit {h['document']} {h['locator']} {h['score']:.2f}" for h in answer["hits"][:_HITS]]
    return "\n".join(lines)
