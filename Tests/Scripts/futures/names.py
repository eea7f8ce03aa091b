import concurrent.futures
import concurrent.futures.thread

m = concurrent.futures
print(m.Future, m.Executor, m.ThreadPoolExecutor, m.thread.BrokenThreadPool)
for name in "CancelledError", "InvalidStateError", "BrokenExecutor", "TimeoutError":
    print(getattr(m, name), [k.__name__ for k in getattr(m, name).__mro__])
print(m.TimeoutError is TimeoutError, m.FIRST_COMPLETED, m.FIRST_EXCEPTION, m.ALL_COMPLETED)
print(m.thread.BrokenThreadPool.__mro__[1] is m.BrokenExecutor)
print(concurrent.__name__, m.__name__, m.thread.__name__, m.__package__, m.thread.__package__)
print(sorted(set(m.__all__) - {"ProcessPoolExecutor"}))
print(m.Future[int])
try:
    import concurrent.nothing
except ImportError as e:
    print(e)
e = m.Executor()
try:
    e.submit(print)
except NotImplementedError as error:
    print(repr(error))
with e as same:
    print(same is e, e.shutdown(wait=False, cancel_futures=True))
