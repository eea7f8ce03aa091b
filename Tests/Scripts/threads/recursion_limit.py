# gc-stress: skip
# sys.setrecursionlimit holds for all threads, those that run and those that start later; hundreds of thousands of calls
# on each other are no matter.
import sys
import threading


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def many(n):
    a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q = range(16)
    return many(n - 1) + 1 if n else 0


def attempt(n):
    try:
        print(depth(n))
    except RecursionError as e:
        print(n, e)


def in_thread(function, *args):
    thread = threading.Thread(target=function, args=args)
    thread.start()
    thread.join()


attempt(2000)
in_thread(attempt, 2000)
sys.setrecursionlimit(10**6)
attempt(200_000)
in_thread(attempt, 200_000)
print(many(100_000))
in_thread(lambda: print(many(100_000)))
in_thread(lambda: in_thread(attempt, 5000))

go = threading.Event()


def waits(n):
    go.wait()
    attempt(n)


thread = threading.Thread(target=waits, args=(3000,))
thread.start()
sys.setrecursionlimit(500)
go.set()
thread.join()
attempt(600)
in_thread(attempt, 600)
go.clear()
thread = threading.Thread(target=waits, args=(3000,))
thread.start()
sys.setrecursionlimit(5000)
go.set()
thread.join()

nodes = 100_000
edges = [[i + 1] for i in range(nodes - 1)] + [[]]


def visit(node, seen):
    seen[node] = True
    return 1 + sum([visit(other, seen) for other in edges[node] if not seen[other]])


def visit_plain(node, seen):
    seen[node] = True
    count = 1
    for other in edges[node]:
        if not seen[other]:
            count += visit_plain(other, seen)
    return count


sys.setrecursionlimit(2**31 - 1)
print(visit(0, [False] * nodes), visit_plain(0, [False] * nodes))
for limit in 2**31, 2**63, -(2**63), -1, 0, 1.5, None:
    try:
        sys.setrecursionlimit(limit)
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(sys.getrecursionlimit())
