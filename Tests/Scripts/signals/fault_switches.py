import faulthandler, io, sys

print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled())
print(faulthandler.disable(), faulthandler.disable(), faulthandler.is_enabled())
for bad in ("x", 3.5, -1, []):
    for f in (faulthandler.enable, faulthandler.dump_traceback):
        try:
            f(bad)
        except Exception as e:
            print(type(e).__name__, e)
sys.stderr = None
try:
    faulthandler.dump_traceback()
except RuntimeError as e:
    print(e)
sys.stderr = io.StringIO()
try:
    faulthandler.enable()
except OSError as e:
    print(type(e).__name__, e)
del sys.stderr
try:
    faulthandler.dump_traceback()
except RuntimeError as e:
    print(e)
