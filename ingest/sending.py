"""Builds to the store that several machines share, where there is one."""

from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.settings import Settings
from tanya.sharing.depot import Depot
from tanya.sharing.following import note_followed


def send(settings: Settings, build_id: str, again: bool = False) -> None:
    """What is made current here is made current everywhere. Raises BuildError; here it stays current.

    again: see Depot.publish.
    """
    if settings.builds is None:
        return
    home = Home(settings.home)
    try:
        note_followed(home, Depot(settings.builds).publish(home.build(build_id), again))
    except BuildError as fault:
        raise BuildError(
            f"Indeks {build_id} dipakai di mesin ini, tetapi belum sampai ke mesin lain. {fault} "
            "Ulangi: tanya index publish"
        ) from fault
