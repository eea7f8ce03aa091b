# Short-lived small objects: binary trees, made, counted and dropped, beside one that stays.
# The argument is the depth: 14 by default; 18 makes about 17 million nodes.
import sys
import time


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def count(node):
    if node.left is None:
        return 1
    return 1 + count(node.left) + count(node.right)


def run(deepest):
    kept = make(deepest)
    nodes = 0
    for depth in range(4, deepest + 1, 2):
        for _ in range(1 << (deepest - depth + 4) >> 2):
            nodes += count(make(depth))
    return nodes, count(kept)


start = time.perf_counter()
print(run(int(sys.argv[1]) if len(sys.argv) > 1 else 14))
print(f"{time.perf_counter() - start:.6f}")
