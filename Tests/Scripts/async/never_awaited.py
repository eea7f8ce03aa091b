# A coroutine that nobody awaits is warned about when it is collected.
import gc
import warnings

async def f():
    print("never")

async def gen():
    yield 1

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    f()
    gc.collect()
    print(len(log), log[0].category.__name__, log[0].message, log[0].lineno)
    gen().asend(None)
    gen().aclose()
    gen().athrow(ValueError)
    gen()
    gc.collect()
    print(sorted(str(w.message) for w in log[1:]))
    del log[:]
    f().close()
    try:
        f().send(None)
    except StopIteration:
        pass
    try:
        f().throw(KeyError)
    except KeyError:
        pass
    gen().asend(None).close()
    gc.collect()
    print(len(log))
