import threading

seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))


def body(i):
    try:
        try:
            if i % 2:
                raise ValueError(i)
            {}[i]
        except KeyError as e:
            raise TypeError(i) from e
    finally:
        done.append(i)


done = []
threads = [threading.Thread(target=body, args=(i,), name=f"t{i}") for i in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen, key=lambda s: int(s[1])))
print(sorted(done), threading.active_count())
