raise ExceptionGroup("wide", [ExceptionGroup("in", [TypeError(i) for i in range(16)]), ExceptionGroup("on", [TypeError(i) for i in range(17)])])
