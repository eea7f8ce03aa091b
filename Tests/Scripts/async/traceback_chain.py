# Context and cause through coroutines, with their tracebacks.
async def fail():
    raise KeyError("first")

async def handle():
    try:
        await fail()
    except KeyError as e:
        raise ValueError("second") from e

async def context():
    try:
        await handle()
    except ValueError:
        await other()

async def other():
    raise OSError("third")

context().send(None)
