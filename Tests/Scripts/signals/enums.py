import signal

print(repr(signal.SIGINT), str(signal.SIGINT), f"{signal.SIGINT}", "%d %s %r" % ((signal.SIGINT,) * 3))
print(type(signal.SIGINT), type(signal.SIG_DFL), type(signal.SIG_BLOCK))
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), bool(signal.SIG_DFL), repr(signal.SIG_UNBLOCK))
print(signal.Signals(15), repr(signal.Signals(15)), signal.Signals(15) is signal.SIGTERM)
print(signal.Signals["SIGUSR1"].name, signal.Signals["SIGUSR1"].value, signal.Signals.SIGKILL)
print(isinstance(signal.SIGINT, int), signal.SIGINT + 1, signal.SIGINT == 2, hash(signal.SIGINT) == hash(2))
print([s.name for s in signal.Signals][:8], len(signal.Signals))
print(repr(signal.SIGCLD), repr(signal.SIGIOT), repr(signal.SIGPOLL), signal.SIGCLD is signal.SIGCHLD)
print(signal.Signals.__members__["SIGCLD"], signal.Signals.__name__, signal.Signals.__module__)
print(2 in signal.Signals, 99 in signal.Signals, signal.SIGINT in signal.Signals)
print(list(signal.Handlers), list(signal.Sigmasks))
for bad in (99, "x", None, -1):
    try:
        signal.Signals(bad)
    except ValueError as e:
        print("ValueError:", e)
try:
    signal.Signals["NO"]
except KeyError as e:
    print("KeyError:", e)
print({signal.SIGINT: "a"}[2], sorted([signal.SIGTERM, signal.SIGHUP]), max(signal.SIGINT, signal.SIGHUP))
