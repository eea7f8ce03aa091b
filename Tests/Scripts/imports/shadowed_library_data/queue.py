mine = "in front of the library"
