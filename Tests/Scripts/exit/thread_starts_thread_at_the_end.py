import threading, time

def inner():
    print("inner")

def outer():
    time.sleep(0.05)
    t = threading.Thread(target=inner)
    t.start()
    t.join()
    print("outer")

threading.Thread(target=outer).start()
print("main ends")
