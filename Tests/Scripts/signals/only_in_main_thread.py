import signal, threading

def work():
    for f in (lambda: signal.signal(signal.SIGUSR1, signal.SIG_IGN), lambda: signal.set_wakeup_fd(-1)):
        try:
            f()
        except ValueError as e:
            print(e)
    print(signal.getsignal(signal.SIGUSR1))
    try:
        signal.signal(500, print)
    except ValueError as e:
        print(e)

t = threading.Thread(target=work)
t.start()
t.join()
