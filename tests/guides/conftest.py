from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped"]
