"""Files of other programs in, drafts of records out, and back; pure, one module for each format."""

from netjournal.exchange.reading import Format, Incoming, Reading, Skipped, Stored
from netjournal.exchange.source import Limits, Source

__all__ = ["Format", "Incoming", "Limits", "Reading", "Skipped", "Source", "Stored"]
