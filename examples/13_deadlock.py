# Two threads, two locks, taken in opposite order: each may end up waiting for the other for ever.
#
# Watch for: the first pair would hang, so it asks with a timeout and says what happened. The second
# pair takes the locks in one agreed order, whatever order the caller names them in: no circle can
# form, and no timeout is needed.
from threading import Barrier, Lock, Thread

left, right = Lock(), Lock()
names = {id(left): "left", id(right): "right"}
both_hold_one = Barrier(2)
answers = []


def opposite(first, second):
    with first:
        both_hold_one.wait()
        got = second.acquire(timeout=0.2)
        both_hold_one.wait()  # neither lets go before both have tried
        if got:
            second.release()
        answers.append(f"held {names[id(first)]}, got {names[id(second)]}: {got}")


def ordered(*locks):
    for lock in sorted(locks, key=id):
        lock.acquire()
    try:
        answers.append("held both")
    finally:
        for lock in locks:
            lock.release()


for task in (opposite, ordered):
    answers.clear()
    threads = [Thread(target=task, args=(left, right)), Thread(target=task, args=(right, left))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for line in sorted(answers):
        print(f"{task.__name__}: {line}")
