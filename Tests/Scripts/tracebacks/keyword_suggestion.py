def paint(colour, width=1):
    pass


paint(color="red")
