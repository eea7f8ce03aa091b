# gc-stress: skip, since each of 200,000 tuples would be followed by a collection
# Tuples of tuples, too deep.
for f, x in (isinstance, ""), (issubclass, str):
    deep = (str,)
    for _ in range(500):
        deep = (deep,)
    print(f(x, deep))
    for _ in range(200_000):
        deep = (deep,)
    try:
        f(x, deep)
    except RecursionError as e:
        print(type(e).__name__)
