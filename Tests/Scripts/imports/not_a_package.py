import not_a_package.plain
for name in ("not_a_package.plain.sub", "not_a_package.missing", "not_a_package.missing.deeper", "sys.x", "nowhere", "nowhere.a.b"):
    try:
        __import__(name)
    except ImportError as e:
        print(type(e).__name__, e, "|", e.name, e.path, e.name_from)
try:
    import not_a_package.plain.sub
except ModuleNotFoundError as e:
    print(e.msg, e.args, e.__cause__, e.__context__ is not None, e.__suppress_context__)
try:
    import sys.x.y
except ModuleNotFoundError as e:
    print(e)
