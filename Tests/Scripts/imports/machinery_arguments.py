# Wrong arguments of the import system's classes.
import importlib.machinery as M


def t(f, *args, **named):
    try:
        print(f(*args, **named))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


t(M.ModuleSpec)
t(M.ModuleSpec, "a")
t(M.ModuleSpec, "a", None, 3)
t(M.ModuleSpec, "a", None, foo=3)
t(M.SourceFileLoader)
t(M.SourceFileLoader, "a")
t(M.SourceFileLoader, "a", "b", "c")
loader = M.SourceFileLoader("a", "b")
t(loader.get_data)
t(loader.get_filename)
t(loader.is_package)
t(loader.path_stats)
t(loader.set_data, "x")
t(loader.source_to_code, b"1")
t(M.PathFinder.find_spec)
t(M.BuiltinImporter.find_spec)
