import sys
import threading


class Named:
    name = "any object"


for e in ValueError("text"), KeyError("k"), SystemExit(3), KeyboardInterrupt():
    threading.__excepthook__(threading.ExceptHookArgs((type(e), e, None, threading.current_thread())))
threading.__excepthook__(threading.ExceptHookArgs((ValueError, ValueError("v"), None, Named())))


class Exit(SystemExit):
    pass


def body():
    raise Exit("a subclass shows")


t = threading.Thread(target=body, name="sub")
t.start()
t.join()
