import builtins, sys
# globals as dict subclass: type params scopes
class G(dict):
    def __missing__(self, k):
        if k in builtins.__dict__: raise KeyError(k)
        return "missing:" + k
def run(src, g=None):
    g = G() if g is None else g
    g["__builtins__"] = builtins
    try:
        exec(src, g)
    except BaseException as e:
        print(type(e).__name__, e)
run("print(foo)")
run("def f(): return foo\nprint(f())")
run("class C: x = foo\nprint(C.x)")
run("class C[T]: x = foo\nprint(C.x)")
run("class C[T: foo]: pass\nprint(C.__type_params__[0].__bound__)")
run("class D:\n  class C[T: foo]: pass\n  print(C.__type_params__[0].__bound__)")
run("class D:\n  def m[T: foo](self, a: bar = baz): pass\n  print(m.__type_params__[0].__bound__, m.__annotations__, m.__defaults__)")
run("type A = foo\nprint(A.__value__)")
run("class D:\n  type A = foo\nprint(D.A.__value__)")
run("type A[T] = foo\nprint(A.__value__)")
run("class D:\n  type A[T] = (foo, T)\nprint(D.A.__value__)")
run("def f[T: (foo, bar)](): return baz\nprint(f.__type_params__[0].__constraints__, f())")
run("print([foo for x in (1,)])")
run("print((lambda: foo)())")
run("class C:\n  y=[foo for x in (1,)]\nprint(C.y)")
run("import sys\nprint([k for k in (lambda: locals())()])\nx: foo = 3\nprint(__annotations__)")
run("del foo")
run("def f():\n global foo\n del foo\nf()")
run("def f():\n global zz\n zz = 5\nf()\nprint(zz)")
class H(dict):
    def __getitem__(self, k): return ("H", k)
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
run("print(foo)\nx=1\ndel x\ndef f():\n global y\n y=2\n print(y)\n del y\nf()", H(print=print))
run("def f():\n return foo\nprint(f())", H())
run("class C:\n z = foo\nprint(C.z)", H())
