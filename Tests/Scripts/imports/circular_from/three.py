import circular_from.four
late = 1
