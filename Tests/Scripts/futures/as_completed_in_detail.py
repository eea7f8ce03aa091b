from concurrent import futures
import threading

Future = futures.Future
as_completed = futures.as_completed
print(list(as_completed([])))
a, b, c = Future(), Future(), Future()
a.set_result("a")
b.cancel()
b.set_running_or_notify_cancel()
got = as_completed([a, b, c, a, c], timeout=60)
first = {next(got), next(got)}
print(first == {a, b})


def later():
    c.set_result("c")


t = threading.Thread(target=later)
t.start()
print(next(got) is c, list(got))
t.join()
pending = Future()
try:
    for f in as_completed([a, pending], timeout=0.01):
        print(f.result())
except TimeoutError as e:
    print(e)
try:
    list(as_completed([pending, Future()], timeout=0))
except TimeoutError as e:
    print(e)
print(pending._waiters)
got = as_completed([a, pending])
next(got)
got.close()
print(pending._waiters, a._waiters)
with futures.ThreadPoolExecutor(4) as pool:
    fs = {pool.submit(pow, i, 2): i for i in range(50)}
    print(sum(f.result() - fs[f] ** 2 for f in as_completed(fs)), len(fs))
order = []
gates = [threading.Event() for _ in range(3)]
with futures.ThreadPoolExecutor(3) as pool:
    fs = [pool.submit(g.wait) for g in gates]
    gates[2].set()
    for f in as_completed(fs):
        i = fs.index(f)
        order.append(i)
        if i:
            gates[i - 1].set()
print(order)
