import time

class F:
    def __float__(self):
        return 0.001
class I:
    def __index__(self):
        return 0
class Bad:
    def __index__(self):
        raise KeyError("x")

for x in (-1, -0.001, float("nan"), float("inf"), -float("inf"), 1e300, 1e10, 10 ** 30, -10 ** 30, "1", None, [], F(), I(), Bad(),
          1j, True - 1, 0, 0.0, -0.0, 1e-9, 1e-300):
    try:
        print(time.sleep(x))
    except Exception as e:
        print(type(x).__name__, type(e).__name__, e)
for bad in (lambda: time.sleep(), lambda: time.sleep(1, 2), lambda: time.sleep(secs=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
