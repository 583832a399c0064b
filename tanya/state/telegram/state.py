"""All that the Telegram door keeps, as one object."""

from tanya.state.connections import Clock, Database
from tanya.state.telegram.access import PairingCodes, Uses
from tanya.state.telegram.chats import TelegramChats
from tanya.state.telegram.inbox import Inbox
from tanya.state.telegram.pseudonyms import Pseudonyms
from tanya.state.telegram.turn import Turn


class TelegramState:
    def __init__(self, database: Database, clock: Clock) -> None:
        self.turn = Turn(database)
        self.inbox = Inbox(database, clock, self.turn)
        self.chats = TelegramChats(database, clock)
        self.codes = PairingCodes(database, clock)
        self.uses = Uses(database, clock)
        self.pseudonyms = Pseudonyms(database)
