from tests.clinic import clinic

__all__ = ["clinic"]
