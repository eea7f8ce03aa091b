from threading import Thread, current_thread
t = Thread(target=lambda *a: print(a, current_thread().name), args=(1, 2), name="T")
t.run()
print(t.is_alive(), t.ident)
try:
    t.join()
except RuntimeError as e:
    print(e)
try:
    t.run()
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
