"""Tables on pages that the reading of tables was not tuned to, read by eye: truth/tables.yaml.

Each item names its file; page, image and cells are as in the other truths. Questions that are looked at may
ask for other pages of these documents, never for these. Their faults are counted and not looked at: once
one is mended by looking at it, it belongs to the others and a new one takes its place.
"""

import yaml

from evals.truth import FOLDER, TrueTable, table_of


def unseen_tables() -> tuple[tuple[str, TrueTable], ...]:
    """Each with the name of its file."""
    items = yaml.safe_load((FOLDER / "tables.yaml").read_text(encoding="utf-8"))
    return tuple((item["file"], table_of(item)) for item in items)
