parts = []
s = ""
for i in range(300):
    s += str(i)
    if i % 50 == 0:
        s += "é" if i == 100 else "🐍" if i == 200 else "-"
    parts.append(s[-3:])
print(len(s), s[:20], s[-20:], hash(s) == hash(s[:150] + s[150:]), s.count("1"), "".join(parts)[-30:])
