from threading import Thread, current_thread, main_thread
t = Thread(target=lambda: None)
for bad in (lambda: t.join(),):
    try:
        bad()
    except RuntimeError as e:
        print(e)
t.start()
t.join()
for bad in (lambda: t.start(), lambda: current_thread().join(), lambda: Thread(group=5), lambda: t.join("x"), lambda: Thread(target=5).run(), lambda: Thread(nope=1), lambda: main_thread().start(), lambda: Thread(args=5).run() or "no target, nothing run", lambda: t.join(-1), lambda: Thread(1, 2, 3, 4, 5, 6)):
    try:
        print(bad())
    except (RuntimeError, TypeError, AssertionError, ValueError) as e:
        print(type(e).__name__, e)


def self_join():
    try:
        current_thread().join()
    except RuntimeError as e:
        print(e)


u = Thread(target=self_join)
u.start()
u.join()
