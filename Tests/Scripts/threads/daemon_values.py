import threading

print(threading.current_thread().daemon)
for value in None, True, False, 1, 0, "yes", [], 2.5:
    t = threading.Thread(daemon=value)
    print(repr(t.daemon), "daemon" in repr(t))


def child():
    grandchild = threading.Thread()
    print(threading.current_thread().daemon, grandchild.daemon, threading.Thread(daemon=False).daemon)


for value in True, False:
    t = threading.Thread(target=child, daemon=value)
    t.start()
    t.join()
t = threading.Thread()
t.daemon = 7
print(t.daemon)
t.start()
t.join()
try:
    t.daemon = False
except RuntimeError as e:
    print(e)
