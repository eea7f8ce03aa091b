# A generator function is called with more parameters than arguments, and its generator must keep what they are.
class T:
    def method(self, **named):
        yield str(named)

    def several(self, a, *rest, b=1, **named):
        yield a, rest, b, named


def put(texts):
    for text in texts:
        print(text, flush=True)


def pass_on(**named):
    put(T().method(**named))
    put(T().method(x=1, **named))
    put(T().several(*[1], **named))
    put(T().several(*[1, 2, 3], **named))


async def coroutine(a, *rest, b=[], **named):
    return a, rest, b, named


def finish(c):
    try:
        c.send(None)
    except StopIteration as e:
        print(e.value)


for _ in range(3):
    pass_on()
    pass_on(k=[1])
    finish(coroutine(*[0]))
    finish(coroutine(*[0], **{"k": []}))
