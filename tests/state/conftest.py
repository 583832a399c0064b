from tests.keeping import clock, settings, sqlite_settings, state
from tests.postgres import postgres

__all__ = ["clock", "postgres", "settings", "sqlite_settings", "state"]
