import sys
import threading


def f(a, b=2):
    print(a, b)


def hook(args):
    print(args.exc_type.__name__ + ":", args.exc_value)


threading.excepthook = hook
for options in (dict(args=5), dict(args=None), dict(args=(1, 2, 3)), dict(args="ab"), dict(args=(1,), kwargs={"a": 1}),
                dict(kwargs={"c": 1}), dict(args=[9]), dict(args=(x for x in "xy")), dict(args=(1,), kwargs=3),
                dict(args=(1,), kwargs={1: 2}), dict(target=3), dict(target=None, args=5)):
    t = threading.Thread(**{"target": f, **options})
    t.start()
    t.join()
