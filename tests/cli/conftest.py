from tests.amended import garden, garden_home
from tests.clinic import clinic
from tests.invented import sky, sky_build, sky_home
from tests.keeping import settings, sqlite_settings
from tests.postgres import postgres
from tests.shipped import assistant, shipped

__all__ = [
    "assistant",
    "clinic",
    "garden",
    "garden_home",
    "postgres",
    "settings",
    "shipped",
    "sky",
    "sky_build",
    "sky_home",
    "sqlite_settings",
]
