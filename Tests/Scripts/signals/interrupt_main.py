import _thread, signal, threading, time

def waits():
    try:
        time.sleep(30)
        print("slept")
    except KeyboardInterrupt:
        print("interrupted")

t = threading.Timer(0.5, _thread.interrupt_main)
t.start()
waits()
t.join()
try:
    _thread.interrupt_main()
    for i in range(1000):
        pass
except KeyboardInterrupt:
    print("self")
signal.signal(signal.SIGTERM, lambda n, f: print("term", n))
_thread.interrupt_main(signal.SIGTERM)
signal.signal(signal.SIGINT, signal.SIG_IGN)
_thread.interrupt_main()
signal.signal(signal.SIGINT, signal.SIG_DFL)
_thread.interrupt_main(signal.SIGINT)
_thread.interrupt_main(signum) if False else print("ignored")
for bad in (-1, 0, signal.NSIG, 1000):
    try:
        _thread.interrupt_main(bad)
    except ValueError as e:
        print(e)
