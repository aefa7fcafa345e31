"""A table for data frames: rows under named columns, handed over through Arrow to whatever library is there.

The Arrow PyCapsule interface (https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html) and the
interchange it allows spare a dependence on any one library of data frames.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

# the libraries a data frame can be of, the first that is there being taken, and how each takes Arrow
LIBRARIES = {"polars": "DataFrame", "pandas": "DataFrame.from_arrow", "pyarrow": "table"}


@frozen
class Table:
    """Rows under named columns; of each column, whether it holds numbers."""

    columns: Mapping[str, bool]
    rows: Sequence[Mapping[str, Any]]

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows as a stream of Arrow. Raises `ImportError` where nanoarrow is missing."""
        try:
            arrow: Any = importlib.import_module("nanoarrow")
        except ImportError:
            raise ImportError("data frames need nanoarrow: pip install nanoarrow") from None
        types = {name: arrow.int64() if numeric else arrow.string() for name, numeric in self.columns.items()}
        columns = [arrow.c_array([_sound(row[name]) for row in self.rows], kind) for name, kind in types.items()]
        whole = arrow.c_array_from_buffers(arrow.struct(types), len(self.rows), [None], children=columns)
        return arrow.c_array_stream(whole).__arrow_c_stream__(requested_schema)

    def to_dataframe(self, library: str | None = None) -> Any:
        """A data frame of a library: of the one named, else of the first that is loaded, else that is installed.

        Raises `ValueError` for a library that is not known, `ImportError` where none is installed.
        """
        if library is not None and library not in LIBRARIES:
            raise ValueError(f"{library!r} is no library of data frames; there are {', '.join(LIBRARIES)}")
        wanted = [library] if library else sorted(LIBRARIES, key=lambda name: name not in sys.modules)
        for name in wanted:
            try:
                module = importlib.import_module(name)
            except ImportError:
                continue
            return self._taken(module, LIBRARIES[name])
        raise ImportError(f"a data frame needs {' or '.join(wanted)}; none is installed")

    def _taken(self, module: Any, path: str) -> Any:
        make = module
        for name in path.split("."):
            make = getattr(make, name, None)
        if make is not None:
            try:
                return make(self)
            except ImportError:
                if module.__name__ != "pandas":
                    raise
        # pandas before 3.0, or without pyarrow, through which it takes Arrow
        return module.DataFrame([dict(row) for row in self.rows], columns=list(self.columns))


def _sound(value: Any) -> Any:
    """A value that UTF-8 can write."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
