"""Which rule's scale a question means, or what to ask back."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from tanya.grading.reading import Aim, Reading, instrument_in, read, scores_in
from tanya.scales.printed import figure
from tanya.scales.records import Instrument, Scale, Scales
from tanya.text.references import find_regulations
from tanya.understanding.intent import Intent


@dataclass(frozen=True, slots=True)
class Chosen:
    reading: Reading
    scale: Scale
    assumed: bool = False  # no instrument was named
    named: bool = False  # its regulation was
    also: tuple[Scale, ...] = ()  # scales of other regulations that were named beside it


def reading_of(intent: Intent, scales: Scales) -> Reading | None:
    """What the question wants computed; `kalau 80?` is read with the question before it."""
    text = intent.text
    for mention in intent.mentions:
        text = text.replace(str(mention), " ")
    if intent.locators or (reading := read(text, scales.instruments)) is None:
        return _following(text, intent, scales)
    if reading.aim in (Aim.NEED, Aim.SCALE) and (intent.region or intent.years):
        return None
    if reading.instrument is None and reading.bare:
        return replace(reading, instrument=_spoken_of(intent, scales))
    return reading


def _spoken_of(intent: Intent, scales: Scales) -> str | None:
    """The instrument that the questions before named last: `nilai 95 dapat predikat apa?` is of that."""
    named = (instrument_in(text, scales.instruments) for text in reversed(intent.question.context))
    return next((one for one in named if one), None)


def _following(text: str, intent: Intent, scales: Scales) -> Reading | None:
    """The question before, of another score."""
    scores, context = scores_in(text), intent.question.context
    if not scores or not context or intent.locators or len(text.split()) > 5:
        return None
    before = context[-1]
    for mention in reversed(find_regulations(before)):
        before = f"{before[: mention.start]} {before[mention.end :]}"
    reading = read(before, scales.instruments)
    if reading is None or reading.aim not in (Aim.PLACE, Aim.DISTANCE):
        return None
    return replace(reading, scores=scores)


def choose(reading: Reading, intent: Intent, named: Collection[str] | None, scales: Scales) -> Chosen | None:
    """None where no scale at hand fits; named: ids of the regulations that the question names, if any."""
    if named is not None:
        fitting = [s for s in scales.scales if s.regulation.slug in named]
        own = [s for s in fitting if reading.instrument in (None, s.instrument)]
        return Chosen(reading, own[0], named=True, also=tuple(own[1:])) if own else None
    if reading.instrument is None and not reading.bare:
        return None
    instrument = reading.instrument or (scales.usual.id if scales.usual else "")
    usual = [s for s in scales.of(instrument) if not s.named_only]
    if reading.old:
        return Chosen(reading, usual[-1]) if len(usual) > 1 else None
    years = (*intent.years, *((intent.as_of.year,) if intent.as_of else ()))
    scale = _of_year(usual, max(years)) if years else next(iter(usual), None)
    return Chosen(reading, scale, assumed=reading.instrument is None) if scale else None


def may_be_of(reading: Reading, named: Collection[str] | None, scales: Scales) -> tuple[Instrument, ...]:
    """The instruments of which a small score may be, where nothing tells which; else none.

    Of `3` a scale to 5 is as likely as one to 100; nobody speaks of `75` of a scale to 5.
    """
    usual = scales.usual
    counting = scales.counting(usual.id) if usual else None
    if named is not None or reading.instrument or not reading.bare or usual is None or counting is None:
        return ()
    of_any = (one for score in reading.scores for one in scales.others(figure(score)))
    shorter = tuple(one for one in dict.fromkeys(of_any) if _is_shorter(scales.counting(one.id), counting))
    return (*shorter, usual) if shorter else ()


def _is_shorter(scale: Scale | None, than: Scale) -> bool:
    top, other = scale.top if scale else None, than.top
    return top is not None and other is not None and top < other


def _of_year(scales: list[Scale], year: int) -> Scale | None:
    """The scale for the results of a year; the newest for a year between two, none before the oldest."""
    for scale in scales:
        if (scale.first_year or 0) <= year <= (scale.last_year or year):
            return scale
    begun = [scale for scale in scales if (scale.first_year or 0) <= year]
    return scales[0] if begun else None
