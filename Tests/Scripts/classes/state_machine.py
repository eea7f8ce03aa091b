class Machine:
    transitions = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle"}

    def __init__(self):
        self.state, self.history = "idle", []

    def __getattr__(self, event):
        def fire():
            try:
                new = self.transitions[self.state, event]
            except KeyError:
                raise RuntimeError(f"cannot {event} while {self.state}") from None
            self.history.append((self.state, new))
            self.state = new
            return self
        return fire


m = Machine()
print(m.start().pause().start().stop().history, m.state)
try:
    m.pause()
except RuntimeError as e:
    print(e, e.__cause__, e.__suppress_context__)
