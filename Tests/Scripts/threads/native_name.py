import os
import threading

path = f"/proc/self/task/{threading.get_native_id()}/comm"
if os.path.exists(path) and "tinypy" in __import__("sys").implementation.name:
    names = []

    def body():
        def read():
            with open(f"/proc/self/task/{threading.get_native_id()}/comm") as f:
                names.append(f.read().strip())
        read()
        threading.current_thread().name = "renamed \u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
        read()

    t = threading.Thread(target=body, name="first name is long")
    t.start()
    t.join()
    ok = names == ["first name is l", "renamed \u00e9\u00e9\u00e9"]
    print("names", ok or names)
else:
    print("names", True)
