"""Problems that are told to a person in one clear line."""


class NetjournalError(Exception):
    """Something the person can act on; its text is one line that says what, where and what to do next."""


class InvalidInputError(NetjournalError):
    """What was typed cannot be taken as it is."""


class NotFoundError(NetjournalError):
    """No record answers to what was named."""


class AmbiguousError(NetjournalError):
    """Several records answer to what was named; `choices` lists (id, name) of each."""

    def __init__(self, message: str, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__(message)
        self.choices = choices


class StorageError(NetjournalError):
    """The journal on disk could not be read or written."""


class ReadOnlyError(StorageError):
    """The journal was opened for reading only, and says why."""


class StaleEditError(StorageError):
    """A field was changed elsewhere since it was shown; `theirs` maps each such field to its value now."""

    def __init__(self, message: str, theirs: dict[str, object]) -> None:
        super().__init__(message)
        self.theirs = theirs


class UnprintedError(Exception):
    """The answer could not be printed; its text is the system's reason. What was asked for may be done."""


class StoppedError(Exception):
    """Someone who waited changed their mind: the work ends where it is, and nothing is written."""
