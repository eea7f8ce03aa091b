def show(e, depth=0):
    print("  " * depth + repr(e), "suppressed" if e.__suppress_context__ else "")
    if e.__cause__:
        show(e.__cause__, depth + 1)
    elif e.__context__:
        show(e.__context__, depth + 1)


try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("implicit")
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("explicit") from z
except ValueError as e:
    show(e)
    print(e.__cause__ is e.__context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("from None") from None
except ValueError as e:
    show(e)
    print(repr(e.__context__))
try:
    try:
        try:
            [][1]
        except IndexError:
            {}["k"]
    finally:
        int("x")
except ValueError as e:
    show(e)
try:
    raise ValueError("a") from TypeError
except ValueError as e:
    show(e)
for bad in (5, "x"):
    try:
        raise ValueError("a") from bad
    except TypeError as e:
        print(e)
e1, e2 = ValueError(1), ValueError(2)
try:
    try:
        raise e1
    except ValueError:
        raise e1
except ValueError as e:
    print(e.__context__)
try:
    try:
        raise e1
    except ValueError:
        try:
            raise e2
        except ValueError:
            raise e1
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
