# A coroutine that nobody awaits is warned about when it is collected.
import gc
import warnings

async def f():
    print("never")

async def gen():
    yield 1

def many(what):
    for i in range(20):
        what()

seen = set()

def note(message, category, filename, lineno, file=None, line=None):
    seen.add((category.__name__, str(message), lineno))

def report():
    gc.collect()
    print(len(seen))

def awaited():
    try:
        f().send(None)
    except StopIteration:
        pass

def thrown():
    try:
        f().throw(KeyError)
    except KeyError:
        pass

warnings.simplefilter("always")
warnings.showwarning = note
many(lambda: f() and None)
report()
many(lambda: gen().asend(None) and None)
report()
many(lambda: gen().aclose() and None)
report()
many(lambda: gen().athrow(ValueError) and None)
report()
many(gen)
report()
many(lambda: f().close())
many(awaited)
many(thrown)
many(lambda: gen().asend(None).close())
report()
print(*sorted(seen), sep="\n")
