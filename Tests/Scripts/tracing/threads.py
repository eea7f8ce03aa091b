# threading.settrace and setprofile: each new thread has them; settrace_all_threads reaches those that run.
import sys
import threading

names = []

def tracer(frame, event, arg):
    names.append((threading.current_thread().name, frame.f_code.co_name, event))

def work():
    pass

threading.settrace(tracer)
print(threading.gettrace() is tracer, sys.gettrace())
t = threading.Thread(target=work, name="traced")
t.start()
t.join()
threading.settrace(None)
print([n for n in names if n[1] == "work"], threading.gettrace())

names.clear()
stop = threading.Event()
ready = threading.Event()

def spin():
    ready.set()
    while not stop.is_set():
        work()

t = threading.Thread(target=spin, name="spinner")
t.start()
ready.wait()
threading.settrace_all_threads(tracer)
work()
while ("spinner", "work", "call") not in names:
    pass
threading.settrace_all_threads(None)
stop.set()
t.join()
print(("MainThread", "work", "call") in names, threading.gettrace(), sys.gettrace())

names.clear()
threading.setprofile(tracer)
t = threading.Thread(target=work, name="profiled")
t.start()
t.join()
threading.setprofile(None)
print([n for n in names if n[1] == "work"])
