"""Another build under load. What else goes wrong is tried by `python -m benchmarks.faults`."""

import time
from collections.abc import Sequence

from benchmarks.loading.crowd import going
from benchmarks.loading.figures import milliseconds, statuses, told
from benchmarks.loading.service import Service
from tanya.domain.answer import Question
from tanya.library.layout import Home


def swapped(
    service: Service, home: Home, clients: int, questions: Sequence[Question], seconds: float
) -> None:
    """Another build is put in the place of the one that is served, and back."""
    current = home.current_id()
    others = [one for one in home.build_ids() if one != current]
    if not current or not others:
        told("swap", "left out", "the home has one build; ingest once more")
        return
    with going(service, clients, questions) as load:
        for build_id in (others[-1], current):
            time.sleep(seconds)
            home.make_current(build_id)
        time.sleep(seconds)
    told("swap", "answers", milliseconds([one.seconds for one in load.responses if one.is_good]))
    told("swap", "responses", statuses(load.responses))
