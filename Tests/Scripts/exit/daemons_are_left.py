import threading, time

def spin():
    try:
        n = 0
        while True:
            n += 1
    finally:
        print("not printed")

def sleeps():
    try:
        time.sleep(1000)
    finally:
        print("not printed")

def waits():
    with threading.Lock() as lock:
        threading.Event().wait()

for f in (spin, sleeps, waits, spin):
    threading.Thread(target=f, daemon=True).start()
time.sleep(0.02)
print("main ends")
