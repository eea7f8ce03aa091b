import sys, threading

def inner():
    ready.set()
    stop.wait()

def outer(x):
    inner()

ready, stop = threading.Event(), threading.Event()
t = threading.Thread(target=outer, args=(42,))
t.start()
ready.wait()
frames = sys._current_frames()
print(set(frames) == {t.ident, threading.get_ident()}, frames[threading.get_ident()] is sys._getframe())
names = []
f = frames[t.ident]
while f:
    if f.f_code.co_filename == __file__:
        names.append((f.f_code.co_name, f.f_lineno, dict(f.f_locals)))
    f = f.f_back
print(names)
stop.set()
t.join()
print(list(sys._current_frames()) == [threading.get_ident()])
