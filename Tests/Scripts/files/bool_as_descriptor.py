# A bool is a descriptor, with a warning.
import io
import os
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    for f in (lambda: os.path.exists(False), lambda: os.stat(True), lambda: os.path.isfile(True),
              lambda: open(True, "w", closefd=False), lambda: io.FileIO(False, closefd=False), lambda: os.path.lexists(False),
              lambda: os.path.exists(0), lambda: os.isatty(False)):
        del seen[:]
        try:
            f()
        except Exception as e:
            print(type(e).__name__)
        print([(w.category.__name__, str(w.message)) for w in seen])
