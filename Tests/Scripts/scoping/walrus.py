if (n := 10) > 5: print(n)
print([y := 5, y * 2, (z := y + 1)], z)
def f(x, *, k=(d := 3)): return x
print(f((a := 4)), a, d, f(x=(b := 7)), b)
while (n := n - 4) > 0: print("loop", n)
print(any((hit := v) > 2 for v in range(5)), hit)
print([last := v for v in range(3)], last)
print({(k := c): (v := ord(c)) for c in "ab"}, k, v)
print([[inner := i * j for i in range(2)] for j in range(3)], inner)
def g():
    total = 0
    parts = [total := total + v for v in range(4)]
    return parts, total
print(g())
def h():
    def i():
        nonlocal w
        return [w := v for v in range(3)]
    w = None
    return i(), w
print(h())
def glob():
    global G
    return [G := v for v in range(2)]
print(glob(), G)
print((lambda: (q := 1) + q)())
x = (y := 1, 2)
print(x, y)
s = "abc"
print(s[(i := 1):], s[i := 2], {s[(j := 0)]: j})
print(f"{(m := 5)} {m:=^7} {(m:=6)}", m)
try: print([unset := 1 for _ in ()], unset)
except NameError as e: print(e)
def closure():
    return [lambda: t for _ in range(2) if (t := "late")], (t := "later")
fs, _ = closure()
print([c() for c in fs])
assert (ok := True), ok
print((p := (q := 3) + 1), p, q)
async_ = [1, 2, 3]
if any((bad := v) == 2 for v in async_) and (also := bad): print(bad, also)
print({**(dd := {"a": 1})}, dd, [*(ll := [1])], ll)
