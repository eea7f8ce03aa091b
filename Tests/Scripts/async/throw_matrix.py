# throw() of each kind into each kind of waiting coroutine.
class Wait:
    def __await__(self):
        try:
            yield "w"
        finally:
            log.append("await finally")

async def direct(): await Wait()
async def caught():
    try:
        await Wait()
    except (ValueError, GeneratorExit) as e:
        log.append(type(e).__name__)
        return "caught"
async def again():
    try:
        await Wait()
    except ValueError:
        await Wait()
async def nested(): return await caught(), await direct()
async def cleanup():
    try:
        await direct()
    finally:
        try:
            await Wait()
        except BaseException as e:
            log.append(("cleanup", type(e).__name__))
            raise
async def agen():
    try:
        yield await Wait()
    except ValueError as e:
        log.append("agen")
        yield "recovered"
async def over_agen():
    return [x async for x in agen()]

for f in (direct, caught, again, nested, cleanup, over_agen):
    for e in (ValueError, ValueError("v"), StopIteration, StopAsyncIteration("s"), GeneratorExit, KeyError):
        log = []
        c = f()
        c.send(None)
        steps = []
        try:
            steps.append(c.throw(e))
            steps.append(c.send(None))
            steps.append(c.throw(e))
        except StopIteration as s:
            steps.append(("returned", s.value))
        except BaseException as x:
            steps.append((type(x).__name__, str(x), type(x.__cause__).__name__))
        print(f.__name__, repr(e), steps, log, c.cr_frame is None)
        try:
            c.close()
        except RuntimeError as x:
            print("close", x)
