raise ExceptionGroup("wide", [ValueError(i) for i in range(20)] + [ExceptionGroup("in", [TypeError(i) for i in range(16)])])
