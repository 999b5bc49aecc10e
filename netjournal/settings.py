"""How netjournal looks and feels on this machine: config.toml, whose comments are kept."""

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from netjournal.errors import InvalidInputError, StorageError

FILE_NAME = "config.toml"

Weekday = Literal["monday", "saturday", "sunday"]
DateOrder = Literal["day-month", "month-day"]


class Settings(BaseModel):
    """What can be set in config.toml; everything has a default, so the file may be missing."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    theme: str = Field(
        default="netjournal-dark", description="The colours of the app, by the name of a theme."
    )
    week_start: Weekday | None = Field(
        default=None,
        description="The first day of a week, monday, saturday or sunday; else as your system has it.",
    )
    date_order: DateOrder | None = Field(
        default=None, description="Days as day-month or month-day; else as your system has it."
    )
    keymap: dict[str, str] = Field(
        default_factory=dict,
        description='Keys of your own, such as "everywhere.capture" = "n,insert"; `?` and `n` list names.',
    )


def load_settings(folder: Path) -> Settings:
    """Return the settings of the config folder; raises InvalidInputError naming the file and the field."""
    path = folder / FILE_NAME
    values = _document(path).unwrap()
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise InvalidInputError(f"{path}: {field}: {first['msg']}; mend or remove that line") from None


def save_setting(folder: Path, name: str, value: object) -> None:
    """Write one setting and leave everything else in the file as it is, comments too.

    Raises InvalidInputError for a file that is no TOML, and StorageError when it cannot be written.
    """
    import tomlkit

    path = folder / FILE_NAME
    document = _document(path)
    if name not in document and name in Settings.model_fields:
        document.add(tomlkit.comment(Settings.model_fields[name].description or name))
    document[name] = value
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = path.with_name(FILE_NAME + ".new")
        fresh.write_text(tomlkit.dumps(document), encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(path)
    except OSError as error:
        raise StorageError(f"{path} cannot be written: {error.strerror}") from error


def _document(path: Path) -> Any:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        return tomlkit.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except TOMLKitError as error:
        raise InvalidInputError(f"{path}: {error}; mend that line or remove the file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{path} cannot be read: {error}") from None
