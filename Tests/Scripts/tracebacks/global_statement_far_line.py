def f():
    pass



def g():
    # a comment


    global q
    q = 1

    q = q.x


g()
