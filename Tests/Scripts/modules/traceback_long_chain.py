# gc-stress: skip, 3,000 exceptions
from traceback import TracebackException

long = None
for i in range(3000):
    e = ValueError(i)
    e.__cause__ = long
    long = e
print(len(list(TracebackException.from_exception(long).format())))
