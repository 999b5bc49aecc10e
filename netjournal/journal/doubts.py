"""What looks wrong in what a file brings; it is told, and kept as it is."""

from collections.abc import Iterator
from functools import lru_cache

from netjournal.models import Contact, Record


def doubtful(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the name and the value for every e-mail address of a person that looks like none."""
    if isinstance(record, Contact):
        yield from ((record.name, value) for value in record.emails if not looks_like_email(value))


@lru_cache(maxsize=4096)
def looks_like_email(value: str) -> bool:
    """Return whether mail could be sent there as far as the writing goes; nobody is asked."""
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True
