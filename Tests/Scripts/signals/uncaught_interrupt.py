import atexit, os, signal, sys

atexit.register(lambda: print("atexit"))
def work():
    try:
        os.kill(os.getpid(), signal.SIGINT)
    finally:
        print("finally")

work()
