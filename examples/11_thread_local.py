# An attribute of a local() object has its own value in each thread.
#
# Watch for: the main thread's value is not seen by the others, and theirs not by it. What a subclass
# sets in __init__ is set again in each thread that comes to the object.
from threading import Thread, local

request = local()
request.user = "main"


def handle(user):
    print("starts without a user:", not hasattr(request, "user"))
    request.user = user
    greet()


def greet():  # no argument: it asks for the value of its own thread
    print("hello", request.user)


for user in ("ada", "grace"):
    thread = Thread(target=handle, args=(user,))
    thread.start()
    thread.join()
print("and here it is still", request.user)


class Journal(local):
    def __init__(self, title):
        self.title = title
        self.lines = []


journal = Journal("log")
journal.lines.append("from main")


def write():
    journal.lines.append("from a thread")
    print(journal.title, journal.lines)


thread = Thread(target=write)
thread.start()
thread.join()
print(journal.title, journal.lines)
