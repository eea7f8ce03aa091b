from concurrent import futures
import threading

f = futures.Future()
results = []


def body(i):
    if i % 3 == 0:
        results.append(f.result(60))
    elif i % 3 == 1:
        results.append(len(futures.wait([f]).done))
    else:
        results.append(next(futures.as_completed([f])).result())


threads = [threading.Thread(target=body, args=(i,)) for i in range(9)]
for t in threads:
    t.start()
f.set_result(1)
for t in threads:
    t.join()
print(results, f._waiters)
