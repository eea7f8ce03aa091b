# contextmanager: what the generator may do, and what comes of it.
from contextlib import contextmanager, AbstractContextManager, ContextDecorator


@contextmanager
def cm(log, value=42, *, after=None):
    "The doc of cm."
    log.append("enter")
    try:
        yield value
    except ZeroDivisionError:
        log.append("zero")
    finally:
        log.append("exit")


log = []
with cm(log) as v:
    log.append(v)
with cm(log, 1):
    1 / 0
try:
    with cm(log):
        raise KeyError("goes on")
except KeyError as e:
    log.append(repr(e))
print(log)
print(cm.__name__, cm.__doc__, cm.__wrapped__.__name__, cm.__qualname__, cm.__module__)
m = cm([])
print(isinstance(m, AbstractContextManager), isinstance(m, ContextDecorator), m.__doc__, type(m).__name__, type(m).__module__)
for bad in (lambda: cm(), lambda: cm([], 1, 2), lambda: cm([], wrong=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
with m:
    pass
try:
    with m:
        pass
except AttributeError as e:
    print(e)


def manager(f):
    return contextmanager(f)()


@manager
def silent():
    return
    yield


try:
    with silent:
        print("not reached")
except RuntimeError as e:
    print(e, e.__cause__, e.__suppress_context__)


def twice():
    try:
        yield 1
    except ValueError:
        print("caught in twice")
    try:
        yield 2
    finally:
        print("closed")


try:
    with manager(twice):
        pass
except RuntimeError as e:
    print(e)
try:
    with manager(twice):
        raise ValueError("v")
except RuntimeError as e:
    print(e, repr(e.__context__))


# Exceptions of all sorts in the block.
def passes():
    try:
        yield
    finally:
        pass


def swallows():
    try:
        yield
    except BaseException as e:
        print("swallowed", repr(e))


def replaces():
    try:
        yield
    except BaseException as e:
        raise OSError("instead")


def replaces_from():
    try:
        yield
    except BaseException as e:
        raise OSError("instead") from e


def again():
    try:
        yield
    except BaseException as e:
        raise e


def stops():
    try:
        yield
    except BaseException as e:
        raise StopIteration("from the generator")


for make in passes, swallows, replaces, replaces_from, again, stops:
    for fault in ValueError("v"), StopIteration("s"), RuntimeError("r"), GeneratorExit("g"), KeyboardInterrupt("k"):
        try:
            with manager(make):
                raise fault
        except BaseException as e:
            lines = []
            tb = e.__traceback__
            while tb:
                if tb.tb_frame.f_code.co_filename == __file__: lines.append(tb.tb_frame.f_code.co_name)
                tb = tb.tb_next
            print(make.__name__, repr(e), e is fault, repr(e.__cause__), repr(e.__context__), lines)
        else:
            print(make.__name__, repr(fault), "is gone")

# As a decorator: a new generator for each call.
log = []


@cm(log)
def work(a, b=2):
    "The doc of work."
    log.append((a, b))
    return a + b


print(work(1), work(5, b=6), log, work.__name__, work.__doc__)


class C:
    @contextmanager
    def method(self, x):
        yield self, x


c = C()
with c.method(3) as (s, x):
    print(s is c, x)


@contextmanager
def broken():
    raise LookupError("before the yield")
    yield


try:
    with broken():
        pass
except LookupError as e:
    print(e)

# Called by hand.
m = cm([])
print(m.__enter__(), m.__exit__(None, None, None))
m = cm([])
m.__enter__()
print(m.__exit__(ZeroDivisionError, None, None))
m = manager(again)
m.__enter__()
print(m.__exit__(ValueError, None, None))


class OwnIterator:
    def __iter__(self): return self
    def __next__(self): return "next"
    def throw(self, e): print("thrown", repr(e)); raise StopIteration
    def close(self): print("close")


m = contextmanager(OwnIterator)()
print(m.__enter__(), m.__exit__(KeyError, KeyError(1), None))
m = contextmanager(OwnIterator)()
m.__enter__()
try:
    m.__exit__(None, None, None)
except RuntimeError as e:
    print(e)
