# The else of a while loop runs when its first test fails, also where the body stands on the line of the test.
def told(x):
    print("test", x)
    return x


while told(0): pass
else: print("else of a call")


def loop(n):
    while n: n -= 1
    else: print("else", n)
    while n and told(1): break
    else: print("else of and", n)
    while not told(1): pass
    else: return "returned by else"


print(loop(0))
print(loop(2))
exec("while told(''): x = 1\nelse: print('in exec')")

for n in range(2):
    while told(n): break
    else: continue
    print("broke", n)
