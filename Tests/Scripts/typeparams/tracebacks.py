class C:
    def f[T: (int,
              undefined)](self): pass
type A[T] = T.missing.more
import sys
for f in (lambda: C.f.__type_params__[0].__constraints__, lambda: A.__value__):
    try: f()
    except Exception as e:
        tb = e.__traceback__
        while tb:
            print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_qualname, tb.tb_lineno)
            tb = tb.tb_next
        print(e)
def deco(f): raise RuntimeError("deco")
@deco
def g[T](x: T = 1): pass
