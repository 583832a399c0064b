"""`python -m evals [data|shipped] [--all]`: a table, and every question that went wrong."""

import os
import sys

from evals.questions import references
from evals.scoring import Score, score
from evals.table import table
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
    print(table(scores))


def _explain(one: Score, verbose: bool) -> None:
    reference, answer = one.reference, one.answer
    if reference.held_out:
        return
    marks = [name for name in ("status", "cited", "located", "clean", "warned") if not getattr(one, name)]
    print(f"✗ {reference.id} [{reference.kind}] {reference.question.text!r}")
    print(
        f"    {answer['status']} wrong={marks} facts={one.facts:.2f} "
        f"wanted={reference.documents} {reference.locators}"
    )
    for citation in answer["citations"]:
        print(f"    cited {citation['document']} {citation['locator']} {citation['pages']}")
    if one.facts < 1:
        print(f"    facts {reference.facts}")
    if verbose:
        print("    " + " ".join(answer["text"].split())[:600])
        for hit in answer["hits"][:4]:
            print(f"    hit {hit['document']} {hit['locator']} {hit['score']:.2f}")


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    main(words[0] if words else "shipped", "--all" in sys.argv, "-v" in sys.argv)
