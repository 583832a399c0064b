"""The buttons below an answer. What a button carries is read in bot.flows.presses."""

import re
from datetime import date

from bot.actions import Button, Keyboard
from bot.showing.clean import one_line
from bot.showing.dated import day_code
from bot.showing.sources import Sources, short_name
from tanya.composing.leads import name
from tanya.deeplinks import answer_code, place_code, provision_link
from tanya.domain.answer import Answer, Citation
from tanya.domain.document import Document, Kind
from tanya.domain.locator import NodeKind
from tanya.questions import of_standing

_SOURCES = 6
_FOLLOW_UPS = 3
_WIDE = 60  # letters of a question on a button; a longer one is looked up when it is pressed
_NARROW = 20
CUT = "…"  # how a label ends that is not the whole question
_FULL = re.compile(r"\bNomor (\S{1,30}) Tahun (\d{4})\b")
REASONS = (
    "pasal atau ayat keliru",
    "tidak menjawab pertanyaan",
    "kurang lengkap",
    "sudah tidak berlaku",
    "sulit dipahami",
)


def below_answer(answer: Answer, answer_id: str, sources: Sources) -> Keyboard:
    """In a private chat: its sources, standing and citation, what one might ask next, and its rating."""
    opening = [_opening(citation, sources.on) for citation in _places(answer)]
    rows = [*_in_pairs(opening), _standing_and_copy(answer, sources)]
    rows += [(button,) for button in follow_ups(answer, answer_id)]
    if answer.citations:
        rows.append(rating(answer_id))
    return tuple(row for row in rows if row)


def below_short(answer: Answer, answer_id: str, owner: str, bot: str) -> Keyboard:
    """In a group: what opens in a private chat, so that others are not disturbed, and the rating."""
    link = f"https://t.me/{bot}?start={answer_code(owner, answer_id)}"
    rows: list[tuple[Button, ...]] = [(Button("💬 Lanjut di percakapan pribadi", url=link),)]
    if answer.citations:
        rows += [*_in_pairs(opening_elsewhere(answer, bot)), rating(answer_id)]
    return tuple(rows)


def opening_elsewhere(answer: Answer, bot: str) -> list[Button]:
    """Its sources as links into the private chat."""
    return [
        Button(
            _label(citation),
            url=provision_link(bot, citation.document.kind, citation.document.id, citation.locator),
        )
        for citation in _places(answer)[:4]
    ]


def rating(answer_id: str) -> tuple[Button, ...]:
    return Button("👍 Membantu", data=f"u:{answer_id}"), Button("👎 Kurang", data=f"d:{answer_id}")


def why_not(answer_id: str) -> Keyboard:
    """The reasons one may choose from."""
    return tuple((Button(reason, data=f"r{n}:{answer_id}"),) for n, reason in enumerate(REASONS))


def follow_ups(answer: Answer, answer_id: str) -> list[Button]:
    """What its standing's button asks is not asked twice."""
    asked = {of_standing(name(citation.document)) for citation in answer.citations}
    open_ones = [(n, text) for n, text in enumerate(answer.follow_ups) if text not in asked]
    return [
        Button(one_line(shorter(text), _WIDE), data=f"q{n}:{answer_id}")
        for n, text in open_ones[:_FOLLOW_UPS]
    ]


def shorter(question: str) -> str:
    """`PP 8/2006` for `PP Nomor 8 Tahun 2006`: the same question, and it fits on a button."""
    return _FULL.sub(r"\1/\2", question)


def _places(answer: Answer) -> list[Citation]:
    """One citation of each provision, in order."""
    first = {(c.document.key, c.locator): c for c in reversed(answer.citations)}
    return sorted(first.values(), key=lambda citation: citation.number)[:_SOURCES]


def _opening(citation: Citation, on: date | None) -> Button:
    code = place_code(citation.document.kind, citation.document.id, citation.locator)
    return Button(_label(citation), data=f"p{day_code(on)}:{code}")


def _label(citation: Citation) -> str:
    steps = citation.locator.steps
    own = citation.document.kind is Kind.KATALOG  # our catalogue, our glossary
    where = citation.document.title.split()[0] if own else str(citation.locator)
    # Of a long address the end tells most: `Lampiran II huruf B angka 2`.
    if len(where) > _NARROW and steps[0].kind is not NodeKind.PASAL:
        where = str(steps[-1]).strip("“”")
    return one_line(f"📖 {citation.number} · {where}", _NARROW + 6)


def _standing_and_copy(answer: Answer, sources: Sources) -> tuple[Button, ...]:
    """Of one regulation whose standing is known; nobody cites our catalogue."""
    rules = [c for c in answer.citations if c.document.regulation and c.in_force is not None]
    # Where a provision was changed, the regulation that was asked for is the changed one.
    rule = next((c.document for c in sorted(rules, key=lambda c: not c.superseded)), None)
    cited = next((c for c in answer.citations if c.document.kind is not Kind.KATALOG), None)
    standing = (_standing(rule, sources.on),) if rule else ()
    copying = (Button("📋 Salin sitasi", copy=sources.to_copy(cited)),) if cited else ()
    return (*standing, *copying)


def _standing(rule: Document, on: date | None) -> Button:
    code = place_code(rule.kind, rule.id)
    return Button(f"⚖️ Status {one_line(short_name(rule), 22)}", data=f"s{day_code(on)}:{code}")


def _in_pairs(buttons: list[Button]) -> list[tuple[Button, ...]]:
    return [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
