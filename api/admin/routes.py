"""All of /v1/admin, and what goes on behind it while the service runs."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from fastapi import APIRouter

from api.admin.builds import build_routes
from api.admin.commands import Commands
from api.admin.ingesting import Ingesting
from api.admin.jobs import Job
from api.admin.journal import Journal
from api.admin.office import Office
from api.admin.quality import quality_routes
from api.admin.reviewing import review_routes
from api.admin.running import job_routes
from api.admin.shelter import Shelter
from api.admin.uploads import upload_routes
from api.desk import Desk
from api.edge.hardening import log_fault
from api.ledger import Ledger
from tanya.library.layout import Home
from tanya.settings import Settings


class Administration:
    """The parts that administrators' routes share; one for an application."""

    def __init__(self, settings: Settings, desk: Desk, ledger: Ledger, program: Sequence[str] = ()) -> None:
        """program: the command `tanya`, where it is not the one of this interpreter."""
        self._desk, self._ledger = desk, ledger
        self._home = Home(settings.home)
        self._shelter = Shelter(settings.home)
        commands = Commands(settings, program) if program else Commands(settings)
        self._office = Office(ledger, commands)
        self._ingesting = Ingesting(commands, Journal(self._shelter.folder), self._home, self._ended)

    def routes(self) -> APIRouter:
        router = APIRouter(prefix="/admin", tags=["Pengelolaan"])
        for routes in (
            upload_routes(self._office, self._ingesting, self._shelter, self._home),
            job_routes(self._office, self._ingesting, self._shelter),
            build_routes(self._office, self._desk, self._home),
            quality_routes(self._office, self._home),
            review_routes(self._office, self._ledger),
        ):
            router.include_router(routes)
        return router

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """What a killed service left is told at the start; what is at work ends at the end."""
        await self._ingesting.recover()
        try:
            yield
        finally:
            await self._ingesting.close()

    async def _ended(self, job: Job) -> None:
        try:
            await self._office.note(job.by, "muat.akhir", job.id, job.state)
        except Exception as fault:  # noqa: BLE001 - the job itself is over, and says so; the log says the rest
            log_fault(fault)
