class A:
    def __matmul__(self, o): return "matmul"
    def __rmatmul__(self, o): return "rmatmul"
    def __divmod__(self, o): return ("q", "r")
    def __rpow__(self, o, mod=None): return ("rpow", o)
    def __pow__(self, o, mod=None): return ("pow", o, mod)
    def __enter__(self): return "entered"
    def __exit__(self, *a): return True
    def __missing__(self, k): return k
    def __concat__(self): return "never"


a = A()
print(a @ 1, 1 @ a, divmod(a, 1), 2 ** a, a ** 2, pow(a, 2, 3))
with a as x:
    print(x)
    raise ValueError("swallowed")
print("after")
try:
    a["k"]
except TypeError as e:
    print(e)
