import signal

cases = [
    lambda: signal.signal(999, 1), lambda: signal.signal(0, signal.SIG_DFL), lambda: signal.signal(-1, signal.SIG_DFL),
    lambda: signal.signal(signal.SIGUSR1, 7), lambda: signal.signal(signal.SIGUSR1, None),
    lambda: signal.signal(signal.SIGUSR1, "f"), lambda: signal.signal(signal.SIGKILL, signal.SIG_IGN),
    lambda: signal.signal(signal.SIGSTOP, print), lambda: signal.signal("x", 1), lambda: signal.signal(2.5, 1),
    lambda: signal.getsignal(0), lambda: signal.getsignal(65), lambda: signal.getsignal("SIGINT"),
    lambda: signal.raise_signal(100), lambda: signal.raise_signal("a"), lambda: signal.strsignal(0),
    lambda: signal.strsignal(100), lambda: signal.sigwait([100]), lambda: signal.sigwait("a"),
    lambda: signal.pthread_sigmask(9, []), lambda: signal.pthread_sigmask(signal.SIG_BLOCK, 3),
    lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [0]), lambda: signal.setitimer(9, 1),
    lambda: signal.setitimer(0, -1), lambda: signal.setitimer(0, "a"), lambda: signal.getitimer(9),
    lambda: signal.siginterrupt(100, 1), lambda: signal.siginterrupt(9, 1), lambda: signal.set_wakeup_fd(1000),
    lambda: signal.set_wakeup_fd("a"), lambda: signal.set_wakeup_fd(-5), lambda: signal.alarm("a"),
    lambda: signal.sigtimedwait([], -1), lambda: signal.sigtimedwait([10], "x"),
    lambda: signal.pidfd_send_signal(0, 0), lambda: signal.pthread_kill(0x7fff0000, "x"),
]
for i, case in enumerate(cases):
    try:
        print(i, case())
    except Exception as e:
        print(i, type(e).__name__, e)
