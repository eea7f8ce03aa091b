import sys

events = []


def tracer(frame, event, arg):
    name = frame.f_code.co_name
    if event == "exception":
        arg = arg[0].__name__
    elif hasattr(arg, "__dict__"):
        arg = type(arg).__name__
    line = frame.f_lineno and frame.f_lineno - frame.f_code.co_firstlineno
    events.append(f"{name} {event} {line}" + (f" {arg!r}" if event in ("exception", "return") else ""))
    return tracer


def show(f, *args):
    sys.settrace(tracer)
    try:
        f(*args)
    except Exception as e:
        sys.settrace(None)
        events.append(repr(e))
    sys.settrace(None)
    print(f"-- {f.__name__}")
    print("\n".join(events))
    events.clear()


def quiet():
    try:
        pass
    except E:
        pass
    else:
        pass
    finally:
        pass


def caught():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    else:
        x = 1
    x = 2


def named():
    try:
        1 / 0
    except (
        ValueError,
        KeyError,
    ):
        pass
    except ZeroDivisionError as e:
        x = 1


def bare():
    try:
        1 / 0
    except ValueError:
        pass
    except:
        pass


def missed():
    try:
        1 / 0
    except ValueError:
        pass


def finals():
    try:
        return 1
    finally:
        pass


def final_error():
    try:
        1 / 0
    finally:
        x = 1


def nested():
    for x in 1, 2:
        try:
            try:
                if x == 1:
                    continue
                break
            finally:
                y = 1
        finally:
            y = 2


def overruled():
    try:
        1 / 0
    finally:
        return 2


def from_handler():
    try:
        raise ValueError
    except ValueError as e:
        return 1
    finally:
        pass


def again():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            raise
        finally:
            x = 1


def groups():
    try:
        raise ExceptionGroup("g", [ValueError(), KeyError()])
    except* ValueError as e:
        pass
    except* KeyError:
        x = 1
    try:
        raise ValueError
    except* KeyError:
        pass


for f in (quiet, caught, named, bare, missed, finals, final_error, nested, overruled, from_handler, again, groups):
    show(f)
