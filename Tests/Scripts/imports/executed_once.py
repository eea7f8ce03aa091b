import executed_once.counter
import executed_once.counter as again
from executed_once.counter import n


def f():
    import executed_once.counter
    return executed_once.counter.n


print(n, again.n, f())
import sys
del sys.modules["executed_once.counter"]
import executed_once.counter as fresh
print(fresh is again, fresh.n)
