# Two ways to make a thread: hand a function to Thread, or subclass it and override run().
#
# Watch for: start() returns at once, and join() waits for the end. Calling run() yourself
# makes no thread at all: it runs here, in the caller.
from threading import Thread, current_thread, main_thread


def greet(name, punctuation="."):
    print(f"Hello, {name}{punctuation} I am in {current_thread().name}")


class Countdown(Thread):
    def __init__(self, first):
        super().__init__(name=f"countdown-from-{first}")
        self.first = first

    def run(self):
        for n in range(self.first, 0, -1):
            print(f"{self.name}: {n}")


thread = Thread(target=greet, args=("Ada",), kwargs={"punctuation": "!"}, name="greeter")
print("alive before start:", thread.is_alive())
thread.start()
thread.join()
print("alive after join:", thread.is_alive())

countdown = Countdown(3)
countdown.start()
countdown.join()

countdown.run()  # no thread: the main thread counts, under the object's name
print("still in the main thread:", current_thread() is main_thread())
