match = 1
case = 2
_ = 3
type = 4
print(match, case, _, type)
match[match:case] if False else match
match = [1, 2, 3]
print(match[0], match [1])
match -1:
    case -1: print("minus")
print(match, -1)
def match(*a): return a
print(match(1), match (*[2]), match(
    3))
match match(1):
    case (1,): print("match match")
match case, case:
    case case, _: print(case)
class case:
    match = 5
print(case.match)
match {1: 2}:
    case {1: match}: print(match)
