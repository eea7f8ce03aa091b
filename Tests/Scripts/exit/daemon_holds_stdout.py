# Daemon threads that print when the program ends: the end does not wait for them.
import sys, threading, time

def chatter():
    while True:
        print("x" * 100, file=sink)

class Sink:
    def write(self, text):
        time.sleep(0.0001)

sink = Sink()
for i in range(8):
    threading.Thread(target=chatter, daemon=True).start()
time.sleep(0.05)
print("end")
