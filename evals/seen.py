"""A scored answer with what was found out about it: what the metrics are taken from."""

from dataclasses import dataclass

from evals.scoring import Score


@dataclass(frozen=True, slots=True)
class Seen:
    score: Score
    quotes: tuple[bool | None, ...] = ()  # of each citation: whether it is verbatim; None: cannot be told
    outdated: tuple[str, ...] = ()  # revoked regulations that it rests on without saying so
    regions: tuple[str, ...] = ()  # other regions than the one asked about

    @property
    def refused(self) -> bool:
        """Whether nothing was answered though it might have been right to say no."""
        return not self.score.given

    @property
    def wrongly_refused(self) -> bool:
        """A question that has an answer, and got none."""
        return self.score.reference.answerable and self.refused and not self.score.status

    @property
    def wrongly_given(self) -> bool:
        """A question that has no answer, and got one."""
        one = self.score
        return not one.reference.answerable and one.given and not one.status
