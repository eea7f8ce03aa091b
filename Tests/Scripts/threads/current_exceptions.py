import sys, threading

def work():
    try:
        raise ValueError("oops")
    except ValueError:
        ready.set()
        stop.wait()

ready, stop = threading.Event(), threading.Event()
t = threading.Thread(target=work)
t.start()
ready.wait()
e = sys._current_exceptions()
print(repr(e[t.ident]), e[threading.get_ident()])
try:
    1 / 0
except ZeroDivisionError:
    print(repr(sys._current_exceptions()[threading.get_ident()]))
stop.set()
t.join()
