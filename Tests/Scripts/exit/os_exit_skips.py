import atexit, os, sys

atexit.register(print, "not printed")
print("lost")
sys.stdout.flush()
print("never flushed")
os._exit(4)
