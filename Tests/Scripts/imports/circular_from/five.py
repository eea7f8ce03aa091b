import circular_from.six
five = 5
circular_from.six.check()
