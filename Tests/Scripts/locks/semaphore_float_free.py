import threading

# Tokens come and go in many hands; in the end all are there.
s = threading.BoundedSemaphore(3)
inside = []
most = [0]


def body():
    for _ in range(200):
        with s:
            inside.append(1)
            most[0] = max(most[0], len(inside))
            inside.pop()


threads = [threading.Thread(target=body) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(s._value, most[0] <= 3, inside)
try:
    s.release()
except ValueError as e:
    print(e)
