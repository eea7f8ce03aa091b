import atexit

for bad in (lambda: atexit.register(), lambda: atexit.register(1), lambda: atexit.register(None),
            lambda: atexit.unregister(), lambda: atexit.register(print, sep=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
atexit._clear()
print(atexit._ncallbacks(), atexit._run_exitfuncs())
