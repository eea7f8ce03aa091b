# the bounds of deque.index, and its length
from collections import deque
class Number:
    def __index__(self): return 1
d = deque([1, 2, 3])
def attempt(*args):
    try:
        print(d.index(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for args in ((2, None), (2, 0, None), (2, Number()), (2, 0, Number()), (3, -1), (3, -2**70, 2**70), (2, "a"), (2, 1.0), (1, True), (9,)):
    attempt(*args)
for length in (None, 0, True, Number(), 2.0, "2", 2**70):
    try:
        print(deque("abc", length))
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
