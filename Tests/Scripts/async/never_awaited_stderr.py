# The warning as it is printed.
import gc

async def coroutine():
    pass

coroutine()
gc.collect()
