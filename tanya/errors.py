"""Faults. Not answering is no fault: that is a `Status`.

TanyaError            caught once, at a program's edge, and shown as one Indonesian sentence
├── SettingsError     an environment variable makes no sense
├── CorpusError       a file of corpus/ breaks its format
├── BuildError        there is no usable build, or it is damaged
│   └── BuildBusy     another ingest holds the lock
├── VectorsAway       the server of vectors does not answer; words alone are searched meanwhile
├── RankingError      the trees that rank what was found are missing, damaged or not of this code
├── EmbeddingError    the embedder is missing, unreachable, or not the one the build was made with
├── StateError        the database of keys, conversations and feedback is out of reach or of no use
├── BackupError       a backup cannot be made, is damaged, or cannot be put back as things are
├── CursorError       a page is asked for by a cursor that no page gave
├── FetchError        an official text cannot be fetched from its address
└── ReadError         one source file cannot be read; the ingest goes on with the others

Two more stand with what raises them: `tanya.chat.model.ModelFault`, and `bot.command.TelegramUnusable`.
"""


class TanyaError(Exception):
    """Something is wrong that the user or operator can act on; str() is one clear Indonesian sentence."""


class SettingsError(TanyaError):
    pass


class CorpusError(TanyaError):
    pass


class BuildError(TanyaError):
    pass


class BuildBusy(BuildError):
    pass


class VectorsAway(TanyaError):
    pass


class RankingError(TanyaError):
    pass


class EmbeddingError(TanyaError):
    pass


class StateError(TanyaError):
    pass


class TakenOver(StateError):
    """Nothing is wrong: another process goes on with what this one was at."""


class BackupError(TanyaError):
    pass


class CursorError(TanyaError):
    pass


class FetchError(TanyaError):
    pass


class ReadError(TanyaError):
    pass
