import threading


def f():
    pass


class Callable:
    def __call__(self):
        pass


class Partial:
    """Has no __name__, as functools.partial."""

    def __call__(self):
        pass


class Named:
    __name__ = 42

    def __call__(self):
        pass


Thread = threading.Thread
for target in f, lambda: None, Partial(), Callable(), Named(), print, [].append, None:
    print(Thread(target=target).name)
for name in "", 0, None, 7, "given", 2.5, [], [1], b"b":
    print(repr(Thread(target=f, name=name).name))
print(threading.Timer(1, f).name)
t = Thread()
t.name = 12
print(repr(t.name))
t.name = None
print(repr(t.name))
try:
    del t.name
except AttributeError as e:
    print(e)
print(threading.main_thread().name)
threading.main_thread().name = "chief"
print(threading.current_thread().name)
