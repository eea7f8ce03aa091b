import sys
import threading

seen = []
threading.excepthook = seen.append


def fails():
    raise ValueError("reason")


t = threading.Thread(target=fails, name="worker")
t.start()
t.join()
(args,) = seen
print(type(args), len(args), type(args).__mro__[1])
print(args.exc_type, repr(args.exc_value), args.exc_traceback is args.exc_value.__traceback__, args.thread is t)
print(args[0] is args.exc_type, args[3] is t)
print(threading.ExceptHookArgs)
made = threading.ExceptHookArgs([ValueError, ValueError("made"), None, None])
print(made)
for wrong in (), (1, 2, 3), (1, 2, 3, 4, 5):
    try:
        threading.ExceptHookArgs(wrong)
    except TypeError as e:
        print(e)
for wrong in None, (1, 2, 3, 4), 5:
    try:
        threading.__excepthook__(wrong)
    except TypeError as e:
        print(e)
print(threading.__excepthook__ is threading.excepthook)
