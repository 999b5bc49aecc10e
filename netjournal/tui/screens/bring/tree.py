"""The folders of this machine, to choose files from."""

from collections.abc import Collection, Iterable
from pathlib import Path

from rich.style import Style
from rich.text import Text, TextType
from textual.message import Message
from textual.widgets import DirectoryTree
from textual.widgets.directory_tree import DirEntry
from textual.widgets.tree import TreeNode

from netjournal.text import one_line
from netjournal.tui.commands import LIST_KEYS, Command, bindings

_UNREADABLE = "(a name that cannot be shown)"


class FileTree(DirectoryTree):
    """Files and folders, without the hidden ones; those that were taken bear a mark."""

    ICON_FILE, ICON_NODE, ICON_NODE_EXPANDED = "  ", "▸ ", "▾ "
    BINDINGS = bindings(
        (
            *LIST_KEYS[:2],
            Command("tree.first", "g,home", "scroll_home", "First", "Go to the first.", listed=False),
            Command("tree.last", "G,end", "scroll_end", "Last", "Go to the last.", listed=False),
            Command("tree.take", "space", "take", "Take", "Take it, or not.", shown=True, listed=False),
        )
    )

    class Taken(Message):
        """A file or a folder shall be taken, or no longer."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    taken: Collection[str] = ()
    """The paths that bear a mark."""

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Leave out what is hidden."""
        return (path for path in paths if not path.name.startswith("."))

    def process_label(self, label: TextType) -> Text:
        """Return a name as it can be shown: on one line, without what could steer a terminal."""
        return Text(one_line(str(label)) or _UNREADABLE)

    def render_label(self, node: TreeNode[DirEntry], base_style: Style, style: Style) -> Text:
        """Return a line of the tree, with a mark before what is taken."""
        label = super().render_label(node, base_style, style)
        if node.data is None or str(node.data.path) not in self.taken:
            return label
        return Text.assemble(
            ("✓ ", base_style + self.get_component_rich_style("directory-tree--folder", partial=True)),
            label[2:],
        )

    def show_taken(self, paths: Collection[str]) -> None:
        """Mark these paths."""
        self.taken = paths
        self._clear_line_cache()
        self.refresh()

    def action_take(self) -> None:
        """Take what is highlighted, or no longer."""
        if self.highlighted is not None:
            self.post_message(self.Taken(self.highlighted))

    @property
    def highlighted(self) -> Path | None:
        """Return the path of the highlighted line."""
        node = self.cursor_node
        return node.data.path if node is not None and node.data is not None else None

    def go_to(self, folder: Path) -> None:
        """Show another folder."""
        self.path = folder
        self.root.expand()
