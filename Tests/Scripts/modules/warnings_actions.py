import sys
import warnings


def ask(times, place=1):
    for _ in range(times):
        warnings.warn_explicit("text", UserWarning, "file.py", place, registry=registry)
        warnings.warn_explicit("text", UserWarning, "file.py", place + 1, registry=registry)


for action in ("default", "always", "module", "once", "ignore", "error"):
    registry = {}
    with warnings.catch_warnings(record=True) as log:
        warnings.resetwarnings()
        warnings.simplefilter(action)
        warnings.onceregistry.clear()
        try:
            ask(3)
        except UserWarning as e:
            print("raised", e)
    print(action, [(w.lineno, w.filename, w.category.__name__) for w in log], len(registry))

# Filters speak in their order; a new registry state forgets what was seen.
registry = {}
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", "te", UserWarning)
    ask(1)
    warnings.filterwarnings("always", module="file", append=True)
    ask(1)
    warnings.filterwarnings("always", module="file")
    ask(1)
    print(warnings.filters[0][0], len(warnings.filters), len(log))
    warnings.filterwarnings("always", module="file")
    warnings.filterwarnings("ignore", lineno=2)
    print(len(warnings.filters))
    ask(1)
    print([w.lineno for w in log])

for args in (("wrong",), ("all",), ("ignore", 3), ("ignore", "", int), ("ignore", "", 3), ("ignore", "", Warning, 3),
             ("ignore", "", Warning, "", "a"), ("ignore", "", Warning, "", -1)):
    try:
        warnings.filterwarnings(*args)
    except Exception as e:
        print(type(e).__name__, e)
for args in (("wrong",), ("ignore", Warning, 1.5), ("ignore", Warning, -1)):
    try:
        warnings.simplefilter(*args)
    except Exception as e:
        print(type(e).__name__, e)
for args, names in ((("a", int), {}), (("a", 3), {}), (("a",), {"skip_file_prefixes": []})):
    try:
        warnings.warn(*args, **names)
    except TypeError as e:
        print(e)

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")

    def inner(level):
        warnings.warn("deep", DeprecationWarning, level)

    def outer(level):
        inner(level)

    outer(1)
    outer(2)
    outer(3)
    outer(99)
    warnings.warn(UserWarning("instance"), RuntimeWarning)
    for w in log:
        print(w.lineno, w.filename.rpartition("/")[2], w)
manager = warnings.catch_warnings(record=True, module=sys)
print(warnings.catch_warnings(), warnings.catch_warnings(record=True), str(manager)[:42])
try:
    manager.__exit__()
except RuntimeError as e:
    print(str(e)[:12])
message = warnings.WarningMessage("m", UserWarning, "f", 3, line="x")
print(message, message.source, message.file)
