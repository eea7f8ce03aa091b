import sys, types
for name, pkg, spec, path in [("x", None, None, None), ("x.y", None, None, None), ("x.y", None, None, []), ("x", "", None, None), ("x", 3, None, None), (3, None, None, None), ("x", "nopkg", None, None), ("x", "sys", None, None)]:
    g = {"__name__": name}
    if pkg is not None: g["__package__"] = pkg
    if path is not None: g["__path__"] = path
    for src in ("from . import q", "from .q import q", "from .. import q", "from ...z.q import q", "import q9"):
        import warnings
        with warnings.catch_warnings(record=True) as ws:
            warnings.simplefilter("always")
            try: exec(src, dict(g)); print("ok")
            except BaseException as e: print(src, type(e).__name__, e, getattr(e, "name", None))
            print([str(w.message) for w in ws], [w.category.__name__ for w in ws])
