# Text that grows by += : what was taken of it before stays as it was.
s = ""
seen = []
for i in range(3000):
    s += "ab" if i % 2 else "x"
    if i % 500 == 499:
        seen.append(s)
for v in seen:
    print(len(v), v[:6], v[-6:], v.count("x"), v == "xab" * (len(v) // 3), seen[-1].startswith(v))
a = s + "1"
b = s + "2"
c = s + "3" * 10
a2 = a + "!"
print(a[-2:], b[-2:], c[-2:], a2[-3:], len(a), len(b), len(c), len(s), a == b, a[:-1] == b[:-1])
wide = s + "é"
wider = wide + "日"
widest = wider + "🐍"
print(wide[-2:], wider[-2:], widest[-3:], len(widest), wide.isascii(), s.isascii(), (wide + "z")[-2:])
d = {a: 1, b: 2}
print(d[s + "1"], d[s + "2"], (s + "1") in d, (s + "9") in d)
print(a.encode()[-3:], a.upper()[-3:], a[::-1][:3], a.replace("x", "")[:4], sorted(set(a)))
t = s
t += t
t += "end"
print(len(t), t[len(s) - 1 : len(s) + 2], t.endswith("abend"))


class S(str):
    pass


u = S(a)
u += "tail"
print(type(u).__name__, u[-5:], type(S(a) + S("b")).__name__, hash(S(a)) == hash(a))
