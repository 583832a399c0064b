"""Answers that are computed from a rule's bands; None for every other question."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal

from tanya.composing.computed import Computed, Distance, Needed, Nowhere, Placed, Uniform
from tanya.composing.draft import Claim, Draft, led_by
from tanya.composing.leads import lead
from tanya.domain.answer import Status
from tanya.grading.choosing import Chosen, choose, may_be_of, reading_of
from tanya.grading.notes import Notes, graded, in_sentence
from tanya.grading.quoting import Bands
from tanya.grading.reading import Aim, Reading
from tanya.library.build import Build
from tanya.scales.printed import figure, meet_at, worth_of
from tanya.scales.records import Band, Instrument, Scale
from tanya.understanding.intent import Intent

_SCORES = 3  # of one question


class Grading:
    """Computes from the scales of one build."""

    def __init__(self, build: Build) -> None:
        self._scales = build.scales
        self._bands = Bands(build.passages)
        self._notes = Notes(self._scales, build.catalogue)

    def compose(self, intent: Intent, named: Collection[str] | None, on: date) -> Draft | None:
        """named: ids of the regulations that are named, None when none is; on: the day it is asked for."""
        reading = reading_of(intent, self._scales)
        if reading is None:
            return None
        if below := next((score for score in reading.scores if figure(score) < 0), None):
            notice = f"Nilai {below} kurang dari nol, jadi tidak berpredikat. Boleh diperiksa lagi angkanya?"
            return Draft(Status.NEEDS_CLARIFICATION, notice=notice)
        if several := may_be_of(reading, named, self._scales):
            return _which(reading, several)
        if (choice := choose(reading, intent, named, self._scales)) is None:
            return None
        return self._draft(choice, intent, on)

    def _draft(self, choice: Chosen, intent: Intent, on: date) -> Draft | None:
        claims = tuple(self._claims(choice, intent))
        if not claims:
            return None
        untold = claims[-1].computed is None and choice.reading.aim is not Aim.SCALE
        return Draft(
            Status.PARTIAL if untold else Status.ANSWERED,
            claims,
            warnings=self._notes.of(choice, on),
            follow_ups=self._notes.next(choice),
        )

    def _claims(self, choice: Chosen, intent: Intent) -> Iterator[Claim]:
        reading, scale = choice.reading, choice.scale
        for score in reading.scores[:_SCORES] if reading.aim is Aim.PLACE else ():
            doubt = self._doubted(scale, figure(score), intent)
            yield from (doubt,) if doubt else self._placed(choice, score, intent)
        if reading.aim is Aim.DISTANCE:
            score = reading.scores[0]
            yield from self._of_band(scale, Distance(score, reading.label), f" {score}", intent)
        if reading.aim is Aim.NEED:
            yield from self._of_band(scale, Needed(reading.label), "", intent)
        if reading.aim is Aim.UNIFORM:
            yield from self._uniform(scale, reading.label)
        if reading.aim is Aim.SCALE and (quotes := self._bands.whole(scale)):
            yield led_by(Claim(lead(quotes), quotes), f"{self._name(scale)}: ")

    def _placed(self, choice: Chosen, score: str, intent: Intent) -> Iterator[Claim]:
        """By the rules that are meant, and the one that now counts; by another where one has no band."""
        scale = choice.scale
        yield from self._place(scale, score)
        scales = [s for s in self._scales.of(scale.instrument) if not s.named_only]
        for other in scales:
            gap = scale.band_of(figure(score)) is None and other.band_of(figure(score)) is not None
            now = other == scales[0] and intent.as_of is None
            if other != scale and (other in choice.also or now or gap):
                yield from self._place(other, score)

    def _place(self, scale: Scale, score: str) -> Iterator[Claim]:
        value = figure(score)
        band = scale.band_of(value)
        computed: Computed = Placed(score, band.label) if band else Nowhere(score)
        quotes = self._bands.quotes(scale, _around(scale, band, value)) if band else self._bands.whole(scale)
        if quotes:
            yield Claim(lead(quotes), quotes, given=self._given(scale, f" {score}"), computed=computed)

    def _of_band(self, scale: Scale, computed: Needed | Distance, of: str, intent: Intent) -> Iterator[Claim]:
        if (band := scale.band(computed.label)) is None:
            return
        high = band.interval.high
        if high is not None and (doubt := self._doubted(scale, high, intent)):
            yield doubt
        elif quotes := self._bands.quotes(scale, (band,)):
            yield Claim(lead(quotes), quotes, given=self._given(scale, of), computed=computed)

    def _uniform(self, scale: Scale, letter: str) -> Iterator[Claim]:
        """The total of equal letters is the worth of the letter, as the weights make up a hundred."""
        for parts in self._scales.parts:
            worth = self._bands.topic(parts.regulation, parts.worth)
            weights = self._bands.topic(parts.regulation, parts.weights)
            if parts.regulation != scale.regulation or not worth or not weights:
                continue
            total = worth_of(letter, worth.text)
            band = scale.band_of(total) if total is not None else None
            bands = self._bands.quotes(scale, _around(scale, band, total)) if band and total else None
            if band and bands:
                computed = Uniform(letter, band.label)
                given = f"Bila semua subkomponen {letter}: "
                yield Claim(lead((worth,)), (worth, weights, *bands), given=given, computed=computed)

    def _doubted(self, scale: Scale, score: Decimal, intent: Intent) -> Claim | None:
        """What our digest says of scores whose band is not known since some year."""
        doubt = scale.doubt
        if doubt is None or score <= figure(doubt.above):
            return None
        if intent.years and max(intent.years) < doubt.since:
            return None
        quote = self._bands.topic(doubt.regulation, doubt.topic)
        return Claim(lead((quote,)), (quote,)) if quote else None

    def _given(self, scale: Scale, of: str) -> str:
        return f"{self._name(scale)}{of}: " if of else f"{self._name(scale)}, "

    def _name(self, scale: Scale) -> str:
        return next(i.name for i in self._scales.instruments if i.id == scale.instrument)


def _around(scale: Scale, band: Band, score: Decimal) -> tuple[Band, ...]:
    """The band, and the one that it meets at this very score."""
    own = band.interval
    return (band, *(b for b in scale.bands if b != band and meet_at(score, own, b.interval)))


def _which(reading: Reading, several: Sequence[Instrument]) -> Draft:
    score = reading.scores[0]
    names = ", ".join(in_sentence(one.name) for one in several)
    notice = f"Nilai {score} itu nilai apa: {names}, atau yang lain?"
    return Draft(
        Status.NEEDS_CLARIFICATION, notice=notice, follow_ups=tuple(graded(one, score) for one in several)
    )
