import atexit

atexit.register(print, 1)
atexit.register(print, 2)
atexit._run_exitfuncs()
print(atexit._ncallbacks())
atexit.register(print, 3)
