# A Timer is a thread that sleeps first and then calls a function once, unless it is cancelled before.
#
# Watch for: the order of the lines is the order of the delays, not of the starts. A timer that
# runs keeps the program alive like any other thread.
from threading import Timer
import time


def ring(what):
    print("ring:", what)


timers = [
    Timer(0.3, ring, args=("tea is ready",)),
    Timer(0.1, ring, kwargs={"what": "kettle on"}),
    Timer(0.2, ring, args=("never heard",)),
]
for timer in timers:
    timer.start()
timers[2].cancel()
for timer in timers:
    timer.join()


class Every(Timer):
    """Calls again and again until cancelled."""

    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


every = Every(0.1, ring, ("again",))
every.start()
time.sleep(0.35)
every.cancel()
every.join()
