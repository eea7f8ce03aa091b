s = "text"
print(f"{s:10}|{s:<10}|{s:>10}|{s:^10}|{s:*^10}|{s:.2}|{s:6.2}|{s:é<6}|{s:<<6}|{s:010}|{s:s}|{'':3}|{s:}|")
for spec in ("d", "+", "=10", ",", "#", "z", ".", "5.", "10q", " ", "_"):
    try:
        print(repr(spec), repr(format(s, spec)))
    except ValueError as e:
        print(repr(spec), e)
