# Object creation: small classes with __init__, with slots, with defaults, and tuples and lists.
import time


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


class Pair:
    __slots__ = ("left", "right")

    def __init__(self, left, right=0):
        self.left = left
        self.right = right


class Empty:
    pass


def run():
    total = 0
    for _ in range(10):
        head = None
        for i in range(50_000):
            head = Node(i, head)
        while head is not None:
            total += head.value
            head = head.next
    for i in range(400_000):
        pair = Pair(i)
        total += pair.left - pair.right
        Empty()
    for i in range(400_000):
        a, b = (i, i + 1)
        c = [a, b]
        total += len(c)
    return total


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
