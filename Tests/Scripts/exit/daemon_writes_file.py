import os, threading, time

path = f"/tmp/tinypy-daemon-{os.getpid()}"
f = open(path, "w")

def work():
    while True:
        f.write("line\n")
        time.sleep(0.001)

threading.Thread(target=work, daemon=True).start()
time.sleep(0.05)
os.unlink(path)
print("ends")
