# An error of the compiler in a file, as it is printed.
def f():
    return [
        await x
        for x in y
    ]
