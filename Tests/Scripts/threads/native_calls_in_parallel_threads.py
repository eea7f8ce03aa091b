import threading


def work(seed):
    data = [(i * seed) % 1009 for i in range(300)]
    results[seed] = (sorted(data)[:3], "".join(map(str, data[:20])), sum(data), len({*data}), {k: k * 2 for k in data[:5]}, max(data))


results = {}
threads = [threading.Thread(target=work, args=(s,)) for s in (3, 5, 7, 11)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for s in sorted(results):
    print(s, results[s])
