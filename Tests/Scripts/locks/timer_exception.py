import threading


def boom():
    raise ValueError("in timer")


t = threading.Timer(0.01, boom)
t.name = "the timer"
t.start()
t.join()
print("done")
