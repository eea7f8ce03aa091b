# Bodies of classes and modules, resumed generators, comprehensions, lambdas.
import sys

log = []

def tracer(frame, event, arg):
    if event != "line":
        log.append((frame.f_code.co_name, event, arg if event == "return" else None))
    return tracer

def gen():
    got = yield 1
    return got

def main():
    class A:
        x = 1
        def __init__(self):
            self.y = 1
        def __add__(self, other):
            return 7
    A() + 1
    g = gen()
    next(g)
    try:
        g.send(9)
    except StopIteration:
        pass
    return [i for i in range(2)], (lambda: 3)(), sum(i for i in (1, 2))

sys.settrace(tracer)
main()
sys.settrace(None)
for entry in log:
    print(*entry)
