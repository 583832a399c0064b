from tests.invented import sky, sky_build, sky_home
from tests.writing.harbour import harbour_home

__all__ = ["harbour_home", "sky", "sky_build", "sky_home"]
