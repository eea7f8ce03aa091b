import atexit, sys

atexit.register(print, "atexit")
sys.exit(3)
