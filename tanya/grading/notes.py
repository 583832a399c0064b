"""What is told beside a computed predikat: how the question was read, and which rules there are."""

from collections.abc import Iterator
from datetime import date

from tanya.catalogue.catalogue import Catalogue
from tanya.grading.choosing import Chosen
from tanya.grading.reading import Aim
from tanya.scales.printed import figure
from tanya.scales.records import Instrument, Scale, Scales
from tanya.text.dates import in_words

_STANDS = {True: "masih berlaku", False: "tidak berlaku lagi", None: "statusnya belum diverifikasi"}

_OFFERED = 2  # other instruments


def graded(instrument: Instrument, score: str) -> str:
    """The question for the predikat of a score of that instrument."""
    return f"{instrument.name} {score} predikatnya apa?"


def in_sentence(name: str) -> str:
    """`nilai AKIP`: as it stands within a sentence."""
    return f"{name[:1].lower()}{name[1:]}"


class Notes:
    def __init__(self, scales: Scales, catalogue: Catalogue) -> None:
        self._scales = scales
        self._catalogue = catalogue

    def of(self, choice: Chosen, on: date) -> tuple[str, ...]:
        """on: the day for which it is told which rule applies."""
        return tuple(self._lines(choice, on))

    def next(self, choice: Chosen) -> tuple[str, ...]:
        """What else may have been meant, where it was not said."""
        reading = choice.reading
        if not choice.assumed or reading.aim is not Aim.PLACE:
            return ()
        score = reading.scores[0]
        return tuple(graded(one, score) for one in self._scales.others(figure(score))[:_OFFERED])

    def _lines(self, choice: Chosen, on: date) -> Iterator[str]:
        aim, scale = choice.reading.aim, choice.scale
        if choice.assumed and aim is not Aim.UNIFORM:
            meant = next(one.name for one in self._scales.instruments if one.id == scale.instrument)
            yield f"Anda tidak menyebut nilai apa; ini dihitung sebagai {in_sentence(meant)}."
        if aim is Aim.UNIFORM:
            yield "Rumus bobot × nilai huruf disimpulkan dari lembar hasil evaluasi; naskahnya belum terbaca."
        if scale.note:
            yield scale.note
        others = [s for s in self._scales.of(scale.instrument) if s != scale and not s.named_only]
        if not choice.named and others:
            yield " ".join(self._standing(one, on) for one in (scale, *others))

    def _standing(self, scale: Scale, on: date) -> str:
        """`PermenPANRB 12/2015 (mulai berlaku 2 Juli 2015): tidak berlaku lagi, menurut data ...`"""
        entry = self._catalogue.get(scale.regulation.slug)
        begun = entry and (entry.effective or entry.promulgated)
        since = f" (mulai berlaku {in_words(begun)})" if begun else ""
        force = self._catalogue.force(scale.regulation.slug, on)
        stands = "belum berlaku" if force.not_yet else _STANDS[force.in_force]
        return f"{scale.regulation.short}{since}: {stands}, menurut data yang tersedia."
