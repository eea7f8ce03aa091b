# What the call event returns traces that frame, None does not; what a local function returns replaces it.
import sys

log = []

def second(frame, event, arg):
    log.append(("second", event, frame.f_lineno - frame.f_code.co_firstlineno))
    return second

def first(frame, event, arg):
    log.append(("first", event, frame.f_lineno - frame.f_code.co_firstlineno))
    return second

def top(frame, event, arg):
    log.append(("top", event, frame.f_code.co_name))
    if frame.f_code.co_name == "seen":
        return first

def unseen():
    a = 1
    return a

def seen():
    a = 1
    b = 2
    return unseen() + b

sys.settrace(top)
seen()
sys.settrace(None)
for entry in log:
    print(*entry)
