import threading


def waits_for_main():
    threading.main_thread().join()
    print("main has ended:", not threading.main_thread().is_alive(), flush=True)


threading.Thread(target=waits_for_main).start()
print("end of main")
