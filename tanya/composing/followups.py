"""What one might ask next: only questions that the build can answer."""

from collections.abc import Sequence

from tanya.composing.leads import name
from tanya.domain.answer import Citation, Status
from tanya.domain.locator import NodeKind
from tanya.understanding.intent import Intent, Wanted

_MOST = 3


def follow_ups(intent: Intent, status: Status, citations: Sequence[Citation]) -> tuple[str, ...]:
    """At most three, from what was cited; of what is in doubt only the whole that it stands in."""
    questions: list[str] = []
    for citation in citations:
        if citation.document.regulation is None:
            continue
        regulation = name(citation.document)
        pasal = citation.locator.label(NodeKind.PASAL)
        whole = len(citation.locator.steps) == 1
        if pasal and citation.locator.steps[0].kind is NodeKind.PASAL and not whole:
            questions.append(f"Bunyi lengkap Pasal {pasal} {regulation}")
        if status is Status.PARTIAL:
            continue
        if intent.wanted is not Wanted.STATUS:
            questions.append(f"Apakah {regulation} masih berlaku?")
        if intent.wanted is not Wanted.ABOUT:
            questions.append(f"{regulation} tentang apa?")
    return tuple(dict.fromkeys(questions))[:_MOST]
