import atexit, threading

def late():
    t = threading.Thread(target=print, args=("late thread",))
    t.start()
    t.join()
    print("late ends")

atexit.register(late)
