# gc-stress: skip, deep frames
import sys
sys.setrecursionlimit(120)


def forever(n):
    return forever(n + 1)


forever(0)
