import sys, threading, time

def chatter():
    while True:
        sys.stdout.write("")

for i in range(5):
    threading.Thread(target=chatter, daemon=True).start()
time.sleep(0.05)
print("done")
