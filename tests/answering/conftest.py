from tests.amended import garden, garden_home
from tests.invented import sky, sky_build, sky_home
from tests.shipped import assistant, shipped

__all__ = ["assistant", "garden", "garden_home", "shipped", "sky", "sky_build", "sky_home"]
