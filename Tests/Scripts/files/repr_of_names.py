# The names of files in their repr: missing, odd, failing, the file itself.
import io
class F(io.FileIO): pass
x = F('/dev/null'); x.name = x
class B(io.BytesIO): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: repr(x))
b = io.BufferedReader(x); t(lambda: repr(b))
w = io.TextIOWrapper(b); t(lambda: repr(w))
class Bad:
    def __repr__(s): raise ValueError('bad repr')
x.name = Bad(); t(lambda: repr(x)); t(lambda: repr(b)); t(lambda: repr(w))
class R(io.RawIOBase):
    def readable(s): return True
r = R(); t(lambda: repr(io.BufferedReader(r)))
r.name = 'nm'; t(lambda: repr(io.BufferedReader(r))); t(lambda: repr(io.TextIOWrapper(io.BufferedReader(r))))
x.name = 'n'; x.mode2 = 1; t(lambda: repr(w)); w.mode = 'zz'; t(lambda: repr(w)); w.mode = w; t(lambda: repr(w))
