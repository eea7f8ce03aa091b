from threading import Thread


def compute(n, results):
    results[n] = n * n


results = {}
threads = [Thread(target=compute, args=(i, results)) for i in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()))
