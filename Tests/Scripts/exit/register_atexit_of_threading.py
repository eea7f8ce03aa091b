import atexit, threading, time

def work():
    while not stop:
        time.sleep(0.005)
    print("work ends")

def tell():
    global stop
    print("telling")
    stop = True

stop = False
atexit.register(print, "atexit")
threading._register_atexit(tell)
threading._register_atexit(print, "before it")
threading.Thread(target=work).start()
print("main ends")
