import threading
e = threading.Event()
t = threading.Thread(target=e.wait, name="T")
d = threading.Thread(target=e.wait, daemon=True)


def mask(t):
    words = repr(t).split()
    return " ".join(w for w in words if not w.strip(")>").isdigit()), len(words)


print(repr(t), repr(d))
t.start()
d.start()
print(mask(t), mask(d), mask(threading.main_thread()))
e.set()
t.join()
d.join()
print(mask(t))
