import atexit, sys, threading

sys.stdout.write("no newline")
atexit.register(sys.stdout.write, " from atexit")
threading.Thread(target=lambda: sys.stdout.write(" from a thread")).start()
