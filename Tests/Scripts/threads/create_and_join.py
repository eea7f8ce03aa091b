from threading import Thread


def work(*args, **kwargs):
    log.append((args, sorted(kwargs.items())))


log = []
for t in (Thread(target=work), Thread(target=work, args=(1, 2)), Thread(target=work, args=[3], kwargs={"k": 4}), Thread(None, work, "named", (5,), {"z": 6})):
    print(t.is_alive(), t.ident)
    t.start()
    t.join()
    print(t.is_alive(), t.ident is not None, t.join())
print(log)
