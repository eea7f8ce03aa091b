import threading


def fail():
    try:
        {}["missing"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e


t = threading.Thread(target=fail)
t.start()
t.join()
