import os, select

r, w = os.pipe()
p = select.poll()
print(type(p).__name__)
p.register(r)
p.register(w, select.POLLOUT)
print(p.poll(0) == [(w, select.POLLOUT)], p.poll(-1) == [(w, 4)], p.poll(None) == [(w, 4)])
os.write(w, b"1")
print(sorted(p.poll()) == sorted([(r, select.POLLIN), (w, select.POLLOUT)]))
p.modify(w, 0)
print(p.poll(10) == [(r, select.POLLIN)])
p.unregister(w)
os.close(w)
os.read(r, 1)
print(p.poll(10) == [(r, select.POLLHUP)])
for bad in (
    lambda: p.unregister(w), lambda: p.modify(w, 1), lambda: p.register(r, -1), lambda: p.register(r, 1 << 20),
    lambda: p.register("x"), lambda: p.poll("x"), lambda: p.register(r, "x"), lambda: p.register(-1),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e if not isinstance(e, KeyError) else "")
p.register(999)
print((999, select.POLLNVAL) in p.poll(0))
