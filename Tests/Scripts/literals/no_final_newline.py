if True:
    print("last line")
    # comment at the end