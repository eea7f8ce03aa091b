import circular.a
print(circular.a.result(), circular.b.early)
try:
    import circular.c
except ImportError as e:
    print(str(e).split(" (")[0])
