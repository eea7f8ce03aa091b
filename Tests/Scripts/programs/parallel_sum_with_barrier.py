import threading
data = list(range(1000))
partial = [0] * 4
barrier = threading.Barrier(4)
total = []


def work(k):
    partial[k] = sum(data[k::4])
    if barrier.wait() == 0:
        total.append(sum(partial))
    barrier.wait()
    partial[k] = total[0] - partial[k]


threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, partial)
