"""The lines of a provision: rows go to its tables, all others to its lists."""

from ingest.parsing.lists import Lists
from ingest.parsing.tables import Tables, is_row, is_rule
from ingest.records import Line


class Provision:
    """Feeds lines to a pasal, a dictum, or an explanation of one.

    A table belongs to the ayat that it stands in, else to the whole: no label says whether the last item of
    a list holds it too.
    """

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._tables = Tables()

    def feed(self, line: Line) -> None:
        """One more line."""
        if is_row(line):
            self._tables.add(line, self._lists.provision)
        elif not is_rule(line):
            self._tables.interrupt(line)
            self._lists.feed(line)
