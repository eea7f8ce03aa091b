x is
