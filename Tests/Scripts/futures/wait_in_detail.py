from concurrent import futures
import threading

Future, wait = futures.Future, futures.wait


def done(value=None):
    f = Future()
    f.set_result(value)
    return f


def failed():
    f = Future()
    f.set_exception(ValueError("x"))
    return f


def cancelled():
    f = Future()
    f.cancel()
    f.set_running_or_notify_cancel()
    return f


def count(result):
    print(len(result.done), len(result.not_done))


result = wait([])
print(result, type(result).__name__, result._fields, result[0] is result.done, len(result))
d, n = wait([done(), done()])
print(len(d), len(n))
f = done()
count(wait([f, f, f]))
for when in futures.FIRST_COMPLETED, futures.FIRST_EXCEPTION, futures.ALL_COMPLETED:
    print(when)
    count(wait([done(), failed(), cancelled()], return_when=when))
    count(wait([done(), Future()], timeout=0.01, return_when=when))
    count(wait([failed(), Future()], timeout=0.01, return_when=when))
    count(wait([cancelled(), Future()], timeout=0.01, return_when=when))
    count(wait([Future(), Future()], timeout=0, return_when=when))
    pending = [Future(), Future(), Future()]
    t = threading.Thread(target=lambda: (pending[0].set_result(1), pending[1].set_exception(KeyError()),
                                         pending[2].set_result(3) if when == futures.ALL_COMPLETED else None))
    t.start()
    result = wait(pending, timeout=60, return_when=when)
    t.join()
    print(bool(result.done), when == futures.FIRST_COMPLETED or len(result.done) >= 2)
try:
    wait([Future()], return_when="SOMETIME")
except ValueError as e:
    print(e)
only_cancelled = Future()
only_cancelled.cancel()
# Cancelled, but not notified: not done yet for wait.
count(wait([only_cancelled], timeout=0.01))
try:
    wait([1])
except AttributeError as e:
    print(e)
try:
    wait(5)
except TypeError as e:
    print(e)
