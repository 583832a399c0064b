from tests.invented import sky, sky_build, sky_home

__all__ = ["sky", "sky_build", "sky_home"]
