import threading

go = threading.Event()


def body():
    go.wait()


t = threading.Thread(target=body, name="w")


def state():
    text = repr(t)
    if t.ident:
        text = text.replace(str(t.ident), "ID")
    print(text, t.is_alive(), t.ident is not None, t.native_id is not None)


state()
t.daemon = True
state()
t.daemon = False
t.start()
state()
try:
    t.daemon = True
except RuntimeError as e:
    print(e)
try:
    t.start()
except RuntimeError as e:
    print(e)
ident = t.ident
go.set()
t.join()
state()
print(t.ident == ident)
t.join()
t.join(0)
try:
    t.start()
except RuntimeError as e:
    print(e)
