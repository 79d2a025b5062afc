"""What a process that builds again and again, as a live preview does, keeps in memory of its last build.

In: the store, and calls of pure functions. Out: the store's values without being read again, and what the calls
returned without being made again. Nobody changes what is handed out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, TypeVarTuple

from press_archive.keeping.store import FILE, Stage, Store

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")

# What every build asks for, and is small: no texts, but the names in them and the numbers of their syllables.
_HELD: tuple[Stage, ...] = ("account", "names", "knowledge", "shown", "extract", "related", "gathered")
_FEW = 200  # values that are looked up one by one; beyond, reading all of a stage is quicker


class Memory:
    """Values of the store by stage and key, and of its state; of functions the last call."""

    def __init__(self) -> None:
        self.values: dict[Stage, dict[bytes, Any]] = {stage: {} for stage in _HELD}
        self.calls: dict[str, tuple[tuple[object, ...], Any]] = {}
        self.at_hand: dict[str, Any] = {}  # what was read of somebody's state, by whose it is
        self.state: tuple[int, ...] = ()  # of the file that the values were read from

    def open(self, folder: Path, say: Callable[[str], None]) -> Store:
        """Open the store in a folder as :meth:`Store.beside` does, with what is held of it."""
        folder.mkdir(parents=True, exist_ok=True)
        if _state_of(folder / FILE) != self.state:  # another process has built meanwhile
            self.let_go()
        store = RememberingStore(folder / FILE, self)
        if store.started_afresh:
            say("console_store_afresh")
        return store

    def let_go(self) -> None:
        for held in self.values.values():
            held.clear()
        self.at_hand.clear()


class RememberingStore(Store):
    """A store that reads a value once in the life of its process."""

    remembers_calls = True

    def __init__(self, path: Path, memory: Memory) -> None:
        self._memory = memory
        super().__init__(path)
        self.at_hand = memory.at_hand

    def start_afresh(self) -> None:
        self._memory.let_go()
        super().start_afresh()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, error, trace)
        for stage, held in self._memory.values.items():
            stay = self._asked.get(stage, set()) if kind is None else held.keys()
            for key in [key for key in held if key not in stay or (stage, key) in self._parted]:
                del held[key]
        self._memory.state = _state_of(self.path)

    def look(self, stage: Stage, key: bytes) -> Any | None:
        held = self._memory.values.get(stage, {})
        if key in held:
            return held[key]
        value = super().look(stage, key)
        if value is not None and stage in self._memory.values and (stage, key) not in self._passing:
            held[key] = value
        return value

    def get_many(
        self, stage: Stage, keys: Iterable[bytes], shared: Callable[[Any], Any] = lambda value: value
    ) -> Iterator[tuple[bytes, Any]]:
        held, wanted = self._memory.values[stage], set(keys)
        self._asked.setdefault(stage, set()).update(wanted)
        missing = wanted - held.keys()
        if len(missing) > _FEW:
            held |= super().get_many(stage, missing, shared)
        for key in missing - held.keys():
            value = super().look(stage, key)
            if value is not None:
                held[key] = shared(value)
        return ((key, held[key]) for key in wanted if key in held)

    def put(self, stage: Stage, key: bytes, packed: bytes) -> None:
        self._memory.values.get(stage, {}).pop(key, None)
        super().put(stage, key, packed)

    def forget(self, stage: Stage, key: bytes) -> None:
        self._memory.values.get(stage, {}).pop(key, None)
        super().forget(stage, key)

    def again(self, function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result:
        name = f"{function.__module__}.{function.__qualname__}"
        known = self._memory.calls.pop(name, None)
        if known is not None and known[0] == arguments:
            # The same objects are told to be equal at once; those that were read again are not.
            known = arguments, known[1]
        else:
            known = None  # not both at a time
            known = arguments, function(*arguments)
        self._memory.calls[name] = known
        result: Result = known[1]
        return result


def _state_of(file: Path) -> tuple[int, ...]:
    """Return what tells whether another process has written to a file."""
    try:
        stat = file.stat()
    except OSError:
        return ()
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
