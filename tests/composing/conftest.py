from tests.invented import sky, sky_build, sky_home
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped", "sky", "sky_build", "sky_home"]
