"""Settings: defaults, the person's comments, and files that cannot be read."""

import stat

import pytest

from netjournal.errors import InvalidInputError
from netjournal.settings import Settings, load_settings, save_setting


def test_a_missing_file_means_the_defaults(tmp_path):
    assert load_settings(tmp_path) == Settings()


def test_what_is_saved_is_read_again(tmp_path):
    save_setting(tmp_path / "deep", "theme", "nord")
    assert load_settings(tmp_path / "deep").theme == "nord"
    assert stat.S_IMODE((tmp_path / "deep" / "config.toml").stat().st_mode) == 0o600


def test_saving_keeps_comments_and_everything_else(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('# mine\nweek_start = "sunday"  # as at home\n\n[keymap]\n"today.done" = "x"\n')
    save_setting(tmp_path, "week_start", "saturday")
    assert "# mine" in file.read_text()
    assert "# as at home" in file.read_text()
    assert load_settings(tmp_path) == Settings(week_start="saturday", keymap={"today.done": "x"})


def test_a_new_setting_beside_a_table_stays_out_of_it(tmp_path):
    (tmp_path / "config.toml").write_text('[keymap]\n"today.done" = "x"\n')
    save_setting(tmp_path, "theme", "nord")
    assert load_settings(tmp_path) == Settings(theme="nord", keymap={"today.done": "x"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('week_start = "noday"', "week_start"),
        ("theme = 3", "theme"),
        ("colour = 'red'", "colour"),
        ("theme = ", "config.toml"),
        ("\x00", "config.toml"),
    ],
)
def test_a_file_that_cannot_be_taken_is_named_with_its_field(tmp_path, text, told):
    (tmp_path / "config.toml").write_text(text)
    with pytest.raises(InvalidInputError, match=told):
        load_settings(tmp_path)


def test_a_broken_file_is_never_written_over(tmp_path):
    (tmp_path / "config.toml").write_text("theme = ")
    with pytest.raises(InvalidInputError):
        save_setting(tmp_path, "theme", "nord")
    assert (tmp_path / "config.toml").read_text() == "theme = "
