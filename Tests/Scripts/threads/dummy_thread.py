import _thread
import threading

done = threading.Event()
main_checked = threading.Event()
found = []


def raw():
    me = threading.current_thread()
    found.append(me)
    print(type(me), me.name, me.daemon, me.is_alive(), me is threading.current_thread())
    print(isinstance(me, threading.Thread), me in threading.enumerate(), me.ident == threading.get_ident())
    print(repr(me).replace(str(me.ident), "ID"))
    for action in me.join, me.start:
        try:
            action()
        except RuntimeError as e:
            print(e)
    child = threading.Thread()
    print(child.name, child.daemon)
    done.set()
    main_checked.wait()


_thread.start_new_thread(raw, ())
done.wait()
try:
    found[0].join()
except RuntimeError as e:
    print(e)
print(threading.active_count())
main_checked.set()
while _thread._count():
    pass
print(threading.active_count(), found[0] in threading.enumerate())
