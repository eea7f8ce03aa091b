# What BytesIO and StringIO are copied by: their state.
import io, copy
b = io.BytesIO(b'abc'); b.seek(1); b.x = 5
print(b.__getstate__())
c = copy.copy(b); print(c.getvalue(), c.tell(), c.x)
d = copy.deepcopy(b); print(d.getvalue(), d.tell(), d.x)
s = io.StringIO('a\r\nb\n', newline=None); s.read(1)
print(s.__getstate__(), copy.copy(s).__getstate__())
for nl in ('', '\n', '\r', '\r\n', None):
    s = io.StringIO('a\nb\r\nc', newline=nl); s.seek(0,2); s.write('d\n'); s.y = [1]
    c = copy.copy(s)
    print(repr(nl), s.__getstate__(), c.getvalue() == s.getvalue(), c.tell(), c.newlines, c.y, c.write('\n'), repr(c.getvalue()))
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
for st in ((b"", -1, None), ("u", 0, None), (b"", 0.0, None), (b"", 0, 0), (b"x", 0), 0, (b"q", 5, {'z': 1}), (bytearray(b"q"), 0, None)):
    t(io.BytesIO().__setstate__, st)
for st in (("", "f", 0, None), ("", "", -1, None), (b"", "", 0, None), ("", b"", 0, None), ("", "", 0.0, None), ("", "", 0, 0), ("x", 0), 0, ("v", None, 3, {'z': 1})):
    t(io.StringIO().__setstate__, st)
for f in (b, s):
    f.close()
    t(f.__getstate__)
    t(f.__setstate__, (b'', 0, None))



class S(io.StringIO): pass
s = S('q'); s.k = 1
print(copy.copy(s).getvalue(), copy.copy(s).k, type(copy.copy(s)))
