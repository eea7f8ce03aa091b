# f_lineno of frames that an exception has left, beside the line at which it was raised.
import sys


def lines(f):
    try:
        f()
    except Exception as e:
        tb = e.__traceback__.tb_next
    found = []
    while tb:
        first = tb.tb_frame.f_code.co_firstlineno
        found.append((tb.tb_lineno - first, tb.tb_frame.f_lineno - first))
        tb = tb.tb_next
    print(f.__name__, found)


@lines
def simple():
    1 / 0
    pass


@lines
def in_except():
    try:
        1 / 0
    except:
        1 / 0
        pass


@lines
def in_named_except():
    try:
        1 / 0
    except Exception as e:
        1 / 0
        pass


@lines
def other_except():
    try:
        1 / 0
    except TypeError as e:
        pass


@lines
def several():
    try:
        1 / 0
    except TypeError:
        pass
    except (KeyError,
            ValueError):
        pass


@lines
def in_with():
    with open("/dev/null"):
        1 / 0
        pass


@lines
def ends_finally():
    try:
        1 / 0
    finally:
        1 + 2
        len("")


@lines
def within_finally():
    try:
        1 / 0
    finally:
        {}["x"]


@lines
def raises_again():
    try:
        1 / 0
    except Exception:
        raise


@lines
def raises_itself():
    try:
        1 / 0
    except Exception as e:
        raise e


@lines
def in_loop():
    for i in [1, 2]:
        try:
            1 / 0
        finally:
            i


@lines
def nested():
    try:
        try:
            1 / 0
        except KeyError:
            pass
    finally:
        pass


@lines
def looked_at():
    frame = sys._getframe()
    try:
        1 / 0
    except KeyError:
        pass
