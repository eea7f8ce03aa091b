from circular_from.two import b
a = 1
