from concurrent import futures


def inner():
    raise ValueError("deep")


def work():
    inner()


with futures.ThreadPoolExecutor(1) as pool:
    pool.submit(work).result()
