def lines(code):
    return sorted({line - code.co_firstlineno for _, _, line in code.co_lines() if line})


def f(x):
    pass
    try:
        pass
    except E:
        "text"
    for y in x:
        continue
    while x:
        break
    else:
        global z
    if x:
        pass
    return


print(lines(f.__code__))
print(lines(compile("pass\n\n\npass\nx = 1\n", "text", "exec")))
