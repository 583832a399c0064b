"""What rules the contrary of what is asked: a duty for a right, what is no exception for the exceptions."""

import re
from collections.abc import Iterator, Sequence

from tanya.composing.learnt.beginnings import Beginning, beginning
from tanya.composing.unit import Unit
from tanya.domain.document import Span
from tanya.domain.locator import NodeKind
from tanya.retrieval.matching import Matcher
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.norm_wanted import Norm, norms_wanted

_KINDS = (Wanted.LIST, Wanted.GENERAL, Wanted.DEFINITION)  # of questions that ask for a norm itself
_LISTED = (NodeKind.HURUF, NodeKind.ANGKA)
_LEAST = 0.05  # likelihood from which what rules as asked stands before what rules the contrary
_NEAR = 0.5  # of the first one's, from which before what only speaks of it, or points to where it is ruled
_OF_KIN = 0.2  # and from which before what rules its kin
_CERTAIN = 1.01  # above all likelihoods
_HALF = 0.5  # of the words for whom it rules
# What a clause does: by these it may be contrary.
_RULES = {
    Norm.RIGHT: r"berhak|(?:mempunyai|memiliki) hak|^hak",
    Norm.DUTY: r"wajib|berkewajiban|diwajibkan|(?:mempunyai|memiliki) kewajiban|^kewajiban",
    Norm.BAN: r"dilarang|tidak (?:boleh|diperbolehkan|diperkenankan)|^larangan",
    Norm.PENALTY: r"dijatuhi|dikenai|dikenakan|dipidana|diancam",
    Norm.POWER: r"berwenang|(?:mempunyai|memiliki) (?:ke)?wewenang(?:an)?",
    Norm.TASK: r"bertugas|mempunyai tugas",
}
# And what else gives it, or speaks of it: by these it is not.
_SPEAKS = {
    Norm.RIGHT: r"hak|dapat (?:memperoleh|menerima|diberi\w*)|diberi\w*",
    Norm.DUTY: r"kewajiban|harus|tanggung jawab",
    Norm.BAN: r"larangan|tidak dapat",
    Norm.PENALTY: r"sanksi|hukuman|pidana|denda|diberhentikan|pemberhentian|ganti|teguran",
    Norm.POWER: r"wewenang|kewenangan|tugas|dapat",
    Norm.TASK: r"tugas|fungsi|wewenang|kewenangan|wajib",
}
_CONTRARY = {
    Norm.RIGHT: (Norm.DUTY, Norm.BAN, Norm.PENALTY),
    Norm.DUTY: (Norm.RIGHT, Norm.BAN),
    Norm.BAN: (Norm.RIGHT, Norm.DUTY),
    Norm.PENALTY: (Norm.RIGHT, Norm.DUTY, Norm.BAN),
    Norm.POWER: (Norm.BAN,),
    Norm.TASK: (Norm.RIGHT, Norm.BAN),
}
_KIN = {Norm.POWER: Norm.TASK, Norm.TASK: Norm.POWER}
_MIRRORED = frozenset({Norm.RIGHT, Norm.DUTY})  # the duty of one is the right of another
_RULING = {norm: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for norm, words in _RULES.items()}
_SPEAKING = {
    norm: re.compile(rf"\b(?:{_RULES[norm]}|{words})\b", re.IGNORECASE) for norm, words in _SPEAKS.items()
}
# What begins with a denial, beside the words by which a question asks for just that.
_DENIALS = tuple(
    (re.compile(rf"\s*(?:{denies})\b", re.IGNORECASE), re.compile(rf"\b(?:{asks})\b", re.IGNORECASE))
    for denies, asks in (
        (r"tidak termasuk|(?:bukan|tidak) merupakan", r"tidak|bukan|tanpa|selain|kecuali"),
        (
            r"(?:yang )?dikecualikan dari",
            r"tidak|bukan|tanpa|selain|kecuali|(?:di)?kecualikan|pengecualian|bebas",
        ),
    )
)
# `wajib membuka akses, kecuali:`: the list is of what is barred.
_EXCEPTS = re.compile(r"\bkecuali\b\W*$", re.IGNORECASE)
# Against a decision, once it is given; who asks of the decision does not ask of these.
_REMEDY = r"(?:keberatan|banding|gugatan|kasasi)"
_IS_OF_REMEDY = re.compile(
    rf"^\s*(?:upaya )?{_REMEDY}\b|\b(?:atas|mengajukan|diajukannya|diterimanya) {_REMEDY}\b", re.IGNORECASE
)
_ASKS_REMEDY = re.compile(
    r"\b(?:(?:keberatan|banding|gugat|kasasi|sengketa|protes|komplain)\w*|upaya|puas|terima|melawan|menolak|ditolak)\b",
    re.IGNORECASE,
)
_POINTS_AWAY = re.compile(
    r"\b(?:diatur|ditetapkan|dilaksanakan|dilakukan) (?:lebih lanjut )?(?:dengan|dalam|berdasarkan|sesuai)\b",
    re.IGNORECASE,
)


def contrary(unit: Unit, intent: Intent, matcher: Matcher) -> str:
    """What it rules in place of what is asked, as is said to who asks; empty where it is not contrary."""
    opened = _opening(unit)
    if any(denies.match(opened.text) and not asks.search(intent.text) for denies, asks in _DENIALS):
        return "hal yang tidak termasuk di dalamnya"
    if intent.wanted is Wanted.DEADLINE and _is_of_another_step(opened, intent):
        return "waktu untuk keberatan atau banding"
    wanted = _wanted(intent)
    barred = Norm.BAN in wanted and _EXCEPTS.search(opened.text)
    if not wanted or barred or _speaks(wanted, unit, opened):
        return ""
    ruled = next((norm for norm in _RULING if _RULING[norm].search(opened.text)), None)
    if ruled is None or not all(ruled in _CONTRARY[norm] for norm in wanted):
        return ""
    mirrored = ruled in _MIRRORED and wanted <= _MIRRORED and not _is_for_asked(opened, matcher)
    return "" if mirrored else f"{ruled}, bukan {' atau '.join(sorted(wanted))}"


def ruling_first(units: Sequence[Unit], near: Sequence[Unit], intent: Intent, matcher: Matcher) -> list[Unit]:
    """units, with what rules as asked before a first one that rules something else.

    near: all that were ranked, best first; what rules as asked may be a good deal less likely.
    """
    if not units or units[0].answers is None:
        return list(units)
    best, enough = units[0], _enough(units[0], units[0].answers, intent, matcher)
    ruling = [one for one in near if _rules_as_asked(one, best, enough, intent, matcher)]
    lists = intent.wanted is Wanted.LIST and bool(_wanted(intent))
    listing = (one for one in ruling if lists and _opening(one).opens)
    first = next(listing, ruling[0] if ruling else best)
    return [first, *(one for one in units if one is not first)]


def _enough(best: Unit, likely: float, intent: Intent, matcher: Matcher) -> float:
    """The likelihood from which another stands before it; a certainty where it rules as asked."""
    wanted, opened = _wanted(intent), _opening(best)
    if contrary(best, intent, matcher):
        return _LEAST
    if not wanted:
        return _CERTAIN
    if not _POINTS_AWAY.search(opened.text):
        clauses = [opened, *_ayat_in(best)]
        if Norm.PENALTY in wanted or any(_rules(wanted, one) for one in clauses):
            return _CERTAIN
        if _rules(frozenset(_KIN[norm] for norm in wanted if norm in _KIN), opened):
            return _OF_KIN * likely
    return _NEAR * likely


def _rules_as_asked(unit: Unit, best: Unit, enough: float, intent: Intent, matcher: Matcher) -> bool:
    same = unit.hit.document.key == best.hit.document.key and (unit.answers or 0.0) >= enough
    if not same or unit is best or contrary(unit, intent, matcher):
        return False
    if wanted := _wanted(intent):
        return unit.span.kind not in _LISTED and _rules(wanted, _opening(unit))
    return intent.wanted in _KINDS


def _wanted(intent: Intent) -> frozenset[Norm]:
    return norms_wanted(intent.text) if intent.wanted in _KINDS and not intent.locators else frozenset()


def _rules(norms: frozenset[Norm], opened: Beginning) -> bool:
    return any(_RULING[norm].search(opened.text) for norm in norms)


def _speaks(norms: frozenset[Norm], unit: Unit, opened: Beginning) -> bool:
    """In the clause that it or its ayat open with; of a penalty anywhere: it stands behind the offence."""
    clauses = [opened.text, *(one.text for one in _ayat_in(unit))]
    said = [*clauses, unit.text] if Norm.PENALTY in norms else clauses
    return any(_SPEAKING[norm].search(text) for norm in norms for text in said)


def _is_of_another_step(opened: Beginning, intent: Intent) -> bool:
    said = " ".join((*intent.question.context, intent.text))
    return bool(_IS_OF_REMEDY.search(opened.text)) and not _ASKS_REMEDY.search(said)


def _is_for_asked(opened: Beginning, matcher: Matcher) -> bool:
    """Whether it rules for whom the question names; also where it does not say for whom."""
    told = [term for term in opened.subject if term in matcher.asked]
    return len(told) >= _HALF * len(opened.subject)


def _opening(unit: Unit) -> Beginning:
    """Of an item of a list that of the pasal or ayat that it stands in: `PNS wajib:`."""
    whole = around(unit) if unit.span.kind in _LISTED else None
    return beginning(unit.hit.passage.text[whole.start : whole.end] if whole else unit.text)


def _ayat_in(unit: Unit) -> Iterator[Beginning]:
    """Of each ayat of a pasal."""
    passage, place = unit.hit.passage, unit.span
    for span in passage.spans if place.kind is NodeKind.PASAL else ():
        if span.kind is NodeKind.AYAT and place.start <= span.start and span.end <= place.end:
            yield beginning(passage.text[span.start : span.end])


def around(unit: Unit) -> Span | None:
    """The smallest pasal or ayat that the unit stands in, in its passage."""
    holding = (
        span
        for span in unit.hit.passage.spans
        if span.kind in (NodeKind.PASAL, NodeKind.AYAT)
        and span.start <= unit.span.start
        and unit.span.end <= span.end
    )
    return min(holding, key=lambda span: span.end - span.start, default=None)
