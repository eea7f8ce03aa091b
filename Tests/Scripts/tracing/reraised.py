# What is raised again by itself (the end of finally, of except, a bare raise) is no new event for a trace function.
import sys

events = []


def trace(frame, event, arg):
    if frame.f_code.co_name in names:
        if event == "exception":
            events.append((frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg[0].__name__))
        return trace


def through_finally():
    try:
        1 / 0
    finally:
        x = 1


def not_matching():
    try:
        1 / 0
    except KeyError:
        x = 1


def again():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def another():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError


class Manager:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        pass


def through_with():
    with Manager():
        1 / 0


def calls_all():
    for f in through_finally, not_matching, again, another, through_with:
        try:
            f()
        except Exception:
            pass


names = {"through_finally", "not_matching", "again", "another", "through_with", "calls_all"}
sys.settrace(trace)
calls_all()
sys.settrace(None)
for event in events:
    print(event)
