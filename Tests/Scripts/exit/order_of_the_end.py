import atexit, threading, time

def work():
    time.sleep(0.1)
    print("thread ends")

class D:
    def __del__(self):
        print("finalizer")

d = D()
atexit.register(lambda: print("atexit", threading.active_count()))
threading.Thread(target=work).start()
print("main ends")
