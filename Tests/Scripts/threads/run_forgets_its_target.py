import threading


class T(threading.Thread):
    pass


t = T(target=print, args=("once",), kwargs={"end": "!\n"})
print(t._target is print, t._args, t._kwargs)
t.run()
for name in "_target", "_args", "_kwargs":
    print(name, hasattr(t, name))
try:
    t.run()
except AttributeError as e:
    print(e)


def fails():
    raise ValueError("x")


t = threading.Thread(target=fails)
try:
    t.run()
except ValueError:
    print(hasattr(t, "_target"))
t = threading.Thread()
t.run()
print(hasattr(t, "_target"))
t = threading.Thread(target=0)
try:
    t.run()
except TypeError as e:
    print(e)
t = threading.Thread(target=print, args=[1, 2], kwargs=None)
t.start()
t.join()
