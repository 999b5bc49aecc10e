"""Any sequence of operations by two processes: memory equals a fresh reading, and equals a plain dict."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tinydb import Query

from netjournal.paths import Paths
from netjournal.storage import Delete, Put, open_store
from netjournal.storage.compact import compact
from netjournal.storage.disk import Disk

HANDLES = st.integers(0, 1)
NAMES = st.sampled_from("abcd")
VALUES = st.none() | st.booleans() | st.integers(0, 2) | st.text(max_size=3)
BODIES = st.dictionaries(st.sampled_from(["x", "y", "z"]), VALUES)


class QuickDisk(Disk):
    def fsync(self, descriptor):
        pass


class TwoProcesses(RuleBasedStateMachine):
    """The model is the states that undo goes back through, and those that redo would come to again."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp(prefix="netjournal-machine-"))
        self.stores = [self.open(), self.open()]
        self.past = [{}]
        self.future = []

    def open(self):
        folder = self.folder
        paths = Paths(folder / "data", folder / "state", folder / "cache", folder / "config")
        return open_store(paths, disk=QuickDisk())

    @property
    def model(self):
        return self.past[-1]

    def becomes(self, state):
        """Take in a new state; one that is no different is no change."""
        if repr(sorted(state.items())) != repr(sorted(self.model.items())):
            self.past.append(state)
            self.future.clear()

    @rule(handle=HANDLES, name=NAMES, body=BODIES)
    def put(self, handle, name, body):
        self.stores[handle].commit("put", [Put("t", {"id": name, **body})])
        self.becomes_body(name, body)

    def becomes_body(self, name, body):
        before = self.model.get(name)
        document = {"id": name, **body}
        if before is not None and same(before, document):
            return
        self.becomes({**self.model, name: document})

    @rule(handle=HANDLES, name=NAMES, body=BODIES)
    def edit(self, handle, name, body):
        store = self.stores[handle]
        store.refresh()
        base = store.documents("t").get(name)
        if base is not None:
            store.commit("edit", [Put("t", {**base, **body}, base)])
            self.becomes_body(name, {**self.model[name], **body})

    @rule(handle=HANDLES, names=st.lists(NAMES, max_size=3))
    def delete(self, handle, names):
        self.stores[handle].commit("delete", [Delete("t", name) for name in names])
        self.becomes({name: document for name, document in self.model.items() if name not in names})

    @rule(handle=HANDLES, bodies=st.dictionaries(NAMES, BODIES))
    def put_many(self, handle, bodies):
        self.stores[handle].commit("many", [Put("t", {"id": name, **body}) for name, body in bodies.items()])
        documents = {name: {"id": name, **body} for name, body in bodies.items()}
        kept = {
            name: document for name, document in documents.items() if not same(self.model.get(name), document)
        }
        self.becomes({**self.model, **kept})

    @rule(handle=HANDLES, value=st.integers(0, 2))
    def update_by_query(self, handle, value):
        self.stores[handle].table("t").update({"x": value}, Query().x.exists())
        changed = {name: {**body, "x": value} for name, body in self.model.items() if "x" in body}
        kept = {name: document for name, document in changed.items() if not same(self.model[name], document)}
        self.becomes({**self.model, **kept})

    @rule(handle=HANDLES)
    def undo(self, handle):
        undone = self.stores[handle].undo()
        assert (undone is None) == (len(self.past) == 1)
        if undone:
            assert undone.left_alone == ()
            self.future.append(self.past.pop())

    @rule(handle=HANDLES)
    def redo(self, handle):
        done = self.stores[handle].redo()
        assert (done is None) == (not self.future)
        if done:
            assert done.left_alone == ()
            self.past.append(self.future.pop())

    @rule(handle=HANDLES)
    def reopen(self, handle):
        self.stores[handle].close()
        self.stores[handle] = self.open()

    @rule(handle=HANDLES)
    def keep_for_the_next_opening(self, handle):
        """The one that opens next begins with what is known now."""
        store = self.stores[handle]
        store._snapshot.keep(store._ledger, {})

    @rule(handle=HANDLES)
    def tear(self, handle):
        """A process dies in the middle of a line."""
        for log in (self.folder / "data" / "log").glob("[!.]*.jsonl"):
            with log.open("ab") as file:
                file.write(b'{"stamp":17')
        self.stores[handle].refresh()

    @precondition(lambda self: len(self.past) + len(self.future) > 1)
    @rule(handle=HANDLES)
    def compact_all(self, handle):
        """What is compacted cannot be undone any more; a process that has not written does not do it."""
        store = self.stores[handle]
        store.refresh()
        if store._ledger.own is None:
            return
        before = [entry.id for entry in store.history()]
        compact(store._ledger, store._disk, kept_whole=0)
        assert {entry.id for entry in store.history()} <= set(before)
        self.past, self.future = [self.model], []

    @invariant()
    def all_agree(self):
        for store in self.stores:
            store.refresh()
        fresh = self.open()
        for store in (*self.stores, fresh):
            documents = store.documents("t")
            assert set(documents) == set(self.model)
            assert all(same(documents[name], document) for name, document in self.model.items())
            assert store.conflicts() == []
        fresh.close()

    def teardown(self):
        for store in getattr(self, "stores", ()):
            store.close()
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)


def same(one, other):
    """1, 1.0 and True are three values to a person who reads them back."""
    return one is not None and one == other and all(type(one[name]) is type(other[name]) for name in one)


TestTwoProcesses = TwoProcesses.TestCase
TestTwoProcesses.settings = settings(settings.get_profile("storage"), stateful_step_count=25)
