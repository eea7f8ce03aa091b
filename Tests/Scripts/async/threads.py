# Coroutines may move between threads, but run in one at a time.
import threading
import sys

class Wait:
    def __await__(self):
        return (yield threading.current_thread().name)

async def f():
    r = []
    for i in range(3):
        r.append(await Wait())
    return r

c = f()
out = []
def work():
    try:
        out.append(c.send(threading.current_thread().name if out else None))
    except StopIteration as e:
        out.append(e.value)

for i in range(4):
    t = threading.Thread(target=work, name=f"t{i}")
    t.start()
    t.join()
print(out)

entered = threading.Event()
leave = threading.Event()

async def blocking():
    entered.set()
    leave.wait()

b = blocking()
def run():
    try:
        b.send(None)
    except StopIteration:
        print("ended")
t = threading.Thread(target=run)
t.start()
entered.wait()
for attempt in (lambda: b.send(None), lambda: b.throw(KeyError), b.close):
    try:
        attempt()
    except ValueError as e:
        print(e)
print(b.cr_running)
leave.set()
t.join()
hooks = []
sys.set_asyncgen_hooks(firstiter=print)
t = threading.Thread(target=lambda: hooks.append(sys.get_asyncgen_hooks()))
t.start()
t.join()
print(hooks)
