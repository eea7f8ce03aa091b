import threading
items, table, done = [], {}, []


def work(k):
    for i in range(100):
        items.append((k, i))
        table[k, i] = i
        table.setdefault(i, []).append(k)


threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(items), len(table), all(sorted(table[i]) == [0, 1, 2, 3] for i in range(100)), all([i for k, i in items if k == n] == list(range(100)) for n in range(4)))
