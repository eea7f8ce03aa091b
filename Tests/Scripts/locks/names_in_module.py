import threading
print([n for n in ("Thread", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Event", "Condition", "Barrier", "BrokenBarrierError", "Timer", "local", "current_thread", "main_thread", "enumerate", "active_count", "get_ident", "get_native_id", "excepthook", "ThreadError", "TIMEOUT_MAX") if not hasattr(threading, n)])
print(threading.ThreadError is RuntimeError, threading.TIMEOUT_MAX > 1e6, threading.__name__, threading.Thread.__name__, threading.Thread.__module__)
