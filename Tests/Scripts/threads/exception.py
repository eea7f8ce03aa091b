import threading


def fail(x):
    return inner(x)


def inner(x):
    return x / 0


t = threading.Thread(target=fail, args=(1,))
t.start()
t.join()
print("main goes on", t.is_alive())
