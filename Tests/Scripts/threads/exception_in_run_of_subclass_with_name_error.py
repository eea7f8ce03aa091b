import threading


class Broken(threading.Thread):
    @property
    def name(self):
        raise ValueError("no name today")


def fails():
    raise KeyError("k")


kept = []
threading.excepthook = lambda args: kept.append(args.exc_value)
b = Broken(target=fails)
b.start()
b.join()
print(kept)
try:
    b.name
except ValueError as e:
    print(e)
