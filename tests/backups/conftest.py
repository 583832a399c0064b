from tests.invented import sky_build, sky_home
from tests.postgres import postgres

__all__ = ["postgres", "sky_build", "sky_home"]
