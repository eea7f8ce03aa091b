import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback.tb_lineno > 0)


def fail():
    raise KeyError("k")


threading.excepthook = hook
t = threading.Thread(target=fail, name="T")
t.start()
t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=fail, name="U")
t.start()
t.join()
