"""The daily forgetting, by a clock that is not believed at once where it says that everything is too old."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from tanya.state.schema import answers, conversations, events, feedback

PUT_OFF = "data.tunda"


def all_is_older(connection: Connection, before: datetime) -> bool:
    """Whether something is kept, and nothing of it is younger.

    The machine stood still for so long, or its clock has leapt ahead; what a wrong clock forgets is gone.
    """
    columns = (answers.c.asked, conversations.c.changed, feedback.c.given, events.c.at)
    latest = [connection.execute(select(func.max(column))).scalar_one() for column in columns]
    told = [moment for moment in latest if moment is not None]
    return bool(told) and max(told) < before
