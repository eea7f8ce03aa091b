import threading


def fail():
    raise ValueError("original")


def bad_hook(args):
    raise TypeError("hook failed")


threading.excepthook = bad_hook
t = threading.Thread(target=fail)
t.start()
t.join()
print("still here")
