def nothing(): pass
def bare(): return
def pair(): return 1, 2
def starred(): return *[1, 2], 3
def many(x):
    if x: return "early"
    for i in range(3):
        while True:
            return i
def last():
    try:
        return "try"
    finally:
        print("finally runs")
def override():
    try:
        return "try"
    finally:
        return "finally"
def swallow():
    while True:
        try:
            1 / 0
        finally:
            break
    return "swallowed"


print(nothing(), bare(), pair(), starred(), many(1), many(0), last(), override(), swallow())
