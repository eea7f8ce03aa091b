import circular_from.three as three
three.late
