# Returns in nested finally blocks: the outermost wins.
def program(depth):
    source = "def f():\n"
    for i in range(depth):
        source += " " * (i + 1) + "try:\n"
    source += " " * (depth + 1) + "return 'body'\n"
    for i in reversed(range(depth)):
        source += " " * (i + 1) + f"finally:\n{' ' * (i + 2)}out.append({i})\n{' ' * (i + 2)}return {i}\n"
    return source


for depth in 1, 2, 5, 9:
    namespace = {"out": []}
    exec(program(depth), namespace)
    print(namespace["f"](), namespace["out"])


def loops():
    out = []
    for i in range(3):
        try:
            try:
                if i == 0:
                    continue
                return "body"
            finally:
                out.append(i)
                if i == 1:
                    break
        finally:
            out.append("outer")
    return out


print(loops())
