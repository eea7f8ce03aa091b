import os, select

r, w = os.pipe()
with select.epoll() as e:
    e.register(r, select.EPOLLIN)
    e.register(w, select.EPOLLOUT | select.EPOLLET)
    print(e.poll(0) == [(w, select.EPOLLOUT)], e.poll(0))
    os.write(w, b"1")
    print((r, select.EPOLLIN) in e.poll(1, 5))
    e.modify(w, 0)
    e.unregister(r)
    print(e.poll(0.01), e.closed, e.fileno() > 2)
    for bad in (lambda: e.register(w), lambda: e.unregister(r), lambda: e.modify(r, 1), lambda: e.poll("x"),
                lambda: e.poll(0, 0), lambda: e.register(-1), lambda: select.epoll(0), lambda: select.epoll(-2)):
        try:
            print(bad())
        except Exception as x:
            print(type(x).__name__, x)
print(e.closed)
for f in (e.fileno, e.poll, e.__enter__):
    try:
        f()
    except ValueError as x:
        print(x)
e.close()
