import os, select

r, w = os.pipe()
print(select.select([r], [w], [], 0) == ([], [w], []))
os.write(w, b"x")
print(select.select([r], [w], [r, w], 0) == ([r], [w], []), select.select((), (), (), 0))
class F:
    def fileno(self):
        return r
f = F()
print(select.select([f], [], [])[0][0] is f, select.select({r: 1}, [], [], None) == ([r], [], []))
os.read(r, 1)
os.close(w)
print(select.select([r], [], [], 1)[0] == [r], os.read(r, 1))
for bad in (
    lambda: select.select([w], [], [], 0), lambda: select.select(["x"], [], []), lambda: select.select(1, [], []),
    lambda: select.select([], [], [], "x"), lambda: select.select([], [], [], -1), lambda: select.select([-1], [], []),
    lambda: select.select([5000], [], []),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(select.error is OSError)
