"""Every primitive of threading and queue, used by 50 threads at once for as many seconds as the argument says (default: 10).

usage: threads.py [SECONDS [SEED]]

Waits have random timeouts, blocks are left by exceptions, threads end as daemons in mid-flight, and the collector runs in
between. In the end the sums must be right: no item, token or notification is lost or there twice, and no thread or waiter
is left over. Prints what was done, and exits with 1 if something is wrong.
"""
import _thread
import concurrent.futures
import gc
import os
import queue
import random
import sys
import threading
import time

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 10
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10 ** 9)
THREADS = 50
is_tinypy = sys.implementation.name == "tinypy"
problems = []


class Left(Exception):
    """Leaves a block by an exception."""


def check(what, ok, *details):
    if not ok:
        problems.append(f"{what}: {' '.join(map(str, details))}")


def timeout(rng):
    return rng.choice((0, 0.0001, 0.0003, 0.001, 0.005))


# ---------------------------------------------------------------- locks

class Locked:
    """A number that a lock guards; each thread counts for itself what it added."""

    def __init__(self, lock):
        self.lock = lock
        self.number = 0
        self.inside = 0

    def add(self, rng, tally, name):
        if rng.random() < 0.3:
            if not self.lock.acquire(timeout=timeout(rng)):
                return
            try:
                self.step(rng)
            finally:
                self.lock.release()
        else:
            try:
                with self.lock:
                    self.step(rng)
                    if rng.random() < 0.1:
                        raise Left
            except Left:
                pass
        tally[name] += 1

    def step(self, rng):
        self.inside += 1
        if self.inside != 1:
            problems.append("two threads hold one lock")
        n = self.number
        if rng.random() < 0.02:
            time.sleep(0.0001)
        self.number = n + 1
        self.inside -= 1


class PythonLock:
    """A lock written in Python: what a condition may stand on."""

    def __init__(self):
        self.inner = threading.Lock()

    def acquire(self, blocking=True, timeout=-1):
        return self.inner.acquire(blocking, timeout)

    def release(self):
        self.inner.release()

    __enter__ = acquire

    def __exit__(self, *details):
        self.release()


plain = Locked(threading.Lock())
recursive = Locked(threading.RLock())
foreign = Locked(PythonLock())


def use_plain(rng, tally):
    plain.add(rng, tally, "plain")


def use_recursive(rng, tally):
    if rng.random() < 0.3:
        with recursive.lock, recursive.lock:
            recursive.add(rng, tally, "recursive")
    else:
        recursive.add(rng, tally, "recursive")


def use_foreign(rng, tally):
    foreign.add(rng, tally, "foreign")


# ---------------------------------------------------------------- conditions

class Box:
    """Tokens under a condition: whoever waits takes one."""

    def __init__(self, lock):
        self.condition = threading.Condition(lock)
        self.tokens = 0

    def use(self, rng, tally, name):
        c = self.condition
        if rng.random() < 0.5:
            with c:
                n = rng.randrange(1, 4)
                self.tokens += n
                tally[name + " put"] += n
                if rng.random() < 0.2:
                    c.notify_all()
                else:
                    c.notify(n)
                if rng.random() < 0.1:
                    return
        else:
            with c:
                if c.wait_for(lambda: self.tokens, timeout(rng)):
                    self.tokens -= 1
                    tally[name + " got"] += 1


boxes = {"box": Box(None), "plain box": Box(threading.Lock()), "foreign box": Box(PythonLock())}


def use_box(rng, tally):
    name = rng.choice(list(boxes))
    boxes[name].use(rng, tally, name)


# ---------------------------------------------------------------- semaphores, events, barriers

semaphore = threading.Semaphore(3)
bounded = threading.BoundedSemaphore(4)
in_bounded = 0
guard = threading.Lock()
event = threading.Event()
barrier = threading.Barrier(3, timeout=0.01)


def use_semaphore(rng, tally):
    if rng.random() < 0.5:
        n = rng.randrange(1, 3)
        semaphore.release(n)
        tally["tokens"] += n
    elif semaphore.acquire(timeout=timeout(rng)):
        tally["tokens"] -= 1


def use_bounded(rng, tally):
    global in_bounded
    if not bounded.acquire(timeout=timeout(rng)):
        return
    try:
        with guard:
            in_bounded += 1
            if in_bounded > 4:
                problems.append("more than four in a semaphore of four")
        if rng.random() < 0.1:
            time.sleep(0.0002)
        with guard:
            in_bounded -= 1
    finally:
        bounded.release()
    tally["bounded"] += 1


def use_event(rng, tally):
    choice = rng.random()
    if choice < 0.3:
        event.set()
    elif choice < 0.6:
        event.clear()
    else:
        tally["events"] += event.wait(timeout(rng))


def use_barrier(rng, tally):
    try:
        index = barrier.wait(timeout(rng))
        tally["barrier"] += 1
        tally["barrier index"] += index
    except threading.BrokenBarrierError:
        if rng.random() < 0.5:
            barrier.reset()


# ---------------------------------------------------------------- queues

queues = [queue.Queue(), queue.Queue(5), queue.LifoQueue(7), queue.PriorityQueue(9), queue.SimpleQueue()]
exposed = queue.Queue(6)
exposed.mutex
queues.append(exposed)


class Own(queue.Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)


queues.append(Own(4))


def use_queue(rng, tally):
    i = rng.randrange(len(queues))
    q = queues[i]
    if rng.random() < 0.5:
        item = rng.randrange(1, 1000)
        try:
            if rng.random() < 0.1:
                q.put_nowait(item)
            else:
                q.put(item, timeout=timeout(rng))
        except queue.Full:
            return
        tally["put", i] += 1
        tally["put sum", i] += item
    else:
        try:
            item = q.get_nowait() if rng.random() < 0.1 else q.get(timeout=timeout(rng))
        except queue.Empty:
            return
        tally["got", i] += 1
        tally["got sum", i] += item
        if not isinstance(q, queue.SimpleQueue):
            q.task_done()


def use_exposed(rng, tally):
    """By hand, under the queue's own lock."""
    with exposed.mutex:
        if exposed.queue and rng.random() < 0.6:
            item = exposed.queue.popleft()
            tally["got", 5] += 1
            tally["got sum", 5] += item
            exposed.unfinished_tasks -= 1
            exposed.not_full.notify()
            if not exposed.unfinished_tasks:
                exposed.all_tasks_done.notify_all()
        elif len(exposed.queue) < 6:
            exposed.queue.append(7)
            exposed.unfinished_tasks += 1
            tally["put", 5] += 1
            tally["put sum", 5] += 7
            exposed.not_empty.notify()


# ---------------------------------------------------------------- threads, locals, futures, garbage

local = threading.local()
errors_seen = 0


def use_local(rng, tally):
    local.n = getattr(local, "n", 0) + 1
    tally["local"] += 1
    if local.n != tally["local"]:
        problems.append("a local of another thread")


def use_thread(rng, tally):
    done = []

    def child():
        local.child = threading.current_thread().name
        done.append(1)
        if rng.random() < 0.2:
            raise Left("in a child")

    t = threading.Thread(target=child, daemon=rng.random() < 0.5)
    t.start()
    t.join(timeout(rng))
    t.join()
    check("children", done == [1] and not t.is_alive(), done)
    tally["children"] += 1


def use_daemon(rng, tally):
    """Ends some time later, by itself."""
    threading.Thread(target=time.sleep, args=(timeout(rng),), daemon=True).start()
    tally["daemons"] += 1


def use_raw_thread(rng, tally):
    lock = _thread.allocate_lock()
    lock.acquire()
    _thread.start_new_thread(lock.release, ())
    check("raw thread", lock.acquire(timeout=60))
    tally["raw threads"] += 1


def use_timer(rng, tally):
    fired = []
    t = threading.Timer(timeout(rng), fired.append, (1,))
    t.start()
    if rng.random() < 0.5:
        t.cancel()
        t.join()
    else:
        t.join()
        check("timer", fired == [1], fired)
    tally["timers"] += 1


def use_pool(rng, tally):
    f = pool.submit(pow, 3, 5)
    if rng.random() < 0.1 and f.cancel():
        check("future", f.cancelled() and f.done())
    else:
        check("future", f.result(60) == 243)
    tally["futures"] += 1


def use_garbage(rng, tally):
    things = [[] for _ in range(50)]
    for i, thing in enumerate(things):
        thing.append(things[i - 1])
    if rng.random() < 0.02:
        gc.collect()
    tally["garbage"] += 1


class Tally(dict):
    def __missing__(self, key):
        return 0


USES = ([use_plain, use_recursive, use_foreign, use_box, use_semaphore, use_bounded, use_event, use_barrier, use_queue] * 6
        + [use_queue] * 12 + [use_box] * 6 + [use_exposed, use_local] * 4
        + [use_thread, use_daemon, use_raw_thread, use_timer, use_pool] + [use_garbage] * 3)


def worker(number, tally):
    rng = random.Random(SEED * 1000 + number)
    while time.monotonic() < end:
        rng.choice(USES)(rng, tally)


# ---------------------------------------------------------------- time-outs that meet a notification

def meet(seconds):
    """Waiters whose time is up at the very moment that they are notified: each notification counts once.

    One waiter has all the time of the world, so that somebody is there always. Each round brings one token and one
    notification: whoever is woken takes the token. If a notification went to a waiter that says "timed out", the token would
    stay for ever.
    """
    c = threading.Condition()
    s = threading.Semaphore(0)
    stop = False
    tokens = 0
    woken = {"hasty": 0, "patient": 0}
    late = [0] * 3
    taken = [0] * 3

    def take(who):
        nonlocal tokens
        if tokens:
            tokens -= 1
            woken[who] += 1
        elif is_tinypy and not stop:
            problems.append(f"{who}: notified without a token")

    def hasty(i):
        rng = random.Random(SEED + i)
        while not stop:
            with c:
                if c.wait(rng.random() * 0.0002):
                    take("hasty")
                else:
                    late[i] += 1
                    # CPython notifies waiters whose time is up already.
                    if not is_tinypy:
                        take("hasty")
            if s.acquire(timeout=rng.random() * 0.0001):
                taken[i] += 1

    def patient():
        with c:
            while not stop:
                c.wait()
                take("patient")

    threads = [threading.Thread(target=hasty, args=(i,)) for i in range(3)] + [threading.Thread(target=patient)]
    for t in threads:
        t.start()
    rng = random.Random(SEED)
    released = rounds = 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(rng.random() * 0.0001)
        with c:
            tokens += 1
            c.notify()
        s.release()
        released += 1
        rounds += 1
        patience = time.monotonic() + 20
        while tokens:
            time.sleep(0)
            if time.monotonic() > patience:
                problems.append(f"a notification is lost after {rounds} rounds")
                until = 0
                break
    stop = True
    with c:
        c.notify_all()
    for t in threads:
        t.join()
    check("notifications", sum(woken.values()) == rounds or until == 0, woken, rounds)
    check("tokens that were released", sum(taken) + s._value == released, sum(taken), s._value, released)
    return rounds, woken["hasty"], sum(late)


# ---------------------------------------------------------------- the run

def hang():
    print("still running: something waits for ever", file=sys.stderr, flush=True)
    for t in threading.enumerate():
        print(t, file=sys.stderr, flush=True)
    os._exit(1)


def silent(args):
    if args.exc_type is not Left:
        problems.append(f"{args.thread}: {args.exc_type.__name__}: {args.exc_value}")
        threading.__excepthook__(args)


watchdog = threading.Timer(SECONDS + 60, hang)
watchdog.daemon = True
watchdog.start()
threading.excepthook = silent
pool = concurrent.futures.ThreadPoolExecutor(4)
begin = time.monotonic()
end = begin + SECONDS * 0.7
tallies = [Tally() for _ in range(THREADS)]
threads = [threading.Thread(target=worker, args=(i, tallies[i])) for i in range(THREADS)]
for t in threads:
    t.start()
for t in threads:
    t.join()
pool.shutdown()
total = Tally()
for tally in tallies:
    for key in tally:
        total[key] += tally[key]

for name, locked in ("plain", plain), ("recursive", recursive), ("foreign", foreign):
    check(name, locked.number == total[name] and locked.inside == 0, locked.number, total[name])
    check(name, locked.lock.acquire(timeout=0))
for name, box in boxes.items():
    check(name, box.tokens == total[name + " put"] - total[name + " got"], box.tokens, total[name + " put"], total[name + " got"])
    check(name, repr(box.condition).endswith(", 0)>"), box.condition)
check("semaphore", semaphore._value == 3 + total["tokens"], semaphore._value, total["tokens"])
check("bounded", bounded._value == 4 and in_bounded == 0, bounded._value, in_bounded)
check("barrier", barrier.n_waiting == 0, barrier)
for i, q in enumerate(queues):
    rest = []
    while not q.empty():
        rest.append(q.get())
        if not isinstance(q, queue.SimpleQueue):
            q.task_done()
    check(f"queue {i}", total["put", i] == total["got", i] + len(rest), total["put", i], total["got", i], len(rest))
    check(f"queue {i}", total["put sum", i] == total["got sum", i] + sum(rest))
    if not isinstance(q, queue.SimpleQueue):
        check(f"queue {i}", q.unfinished_tasks == 0, q.unfinished_tasks)
        for c in q.not_empty, q.not_full, q.all_tasks_done:
            check(f"queue {i}", repr(c).endswith(", 0)>"), c)
rounds, hasty, late = meet(SECONDS * 0.3)
until = time.monotonic() + 30
while _thread._count() > 1 and time.monotonic() < until:
    time.sleep(0.01)
check("threads", threading.active_count() == 2 and _thread._count() == 1, threading.enumerate(), _thread._count())
watchdog.cancel()
for problem in problems[:50]:
    print(problem)
counted = sum(v for k, v in total.items() if isinstance(k, str) and "sum" not in k and "index" not in k)
items = sum(total["put", i] for i in range(len(queues)))
print(f"seed {SEED}: {counted:,} operations, {items:,} items, {total['children']:,} children,"
      f" {rounds:,} notifications ({hasty:,} to hasty waiters) against {late:,} time-outs: {'wrong' if problems else 'all right'}")
sys.exit(1 if problems else 0)
