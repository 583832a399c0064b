from tests.invented import sky, sky_build, sky_home
from tests.postgres import postgres

__all__ = ["postgres", "sky", "sky_build", "sky_home"]
