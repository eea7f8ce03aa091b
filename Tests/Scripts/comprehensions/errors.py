for f in (lambda: [x for x in 5], lambda: [a for a, b in [1]], lambda: [a for a, b in [(1, 2, 3)]], lambda: {[]: 1 for i in range(1)}, lambda: {[] for i in range(1)}, lambda: [undefined for i in range(1)], lambda: [1 / i for i in range(2)]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([i for i in range(0)], {i for i in ()}, {i: i for i in ()})
