assert [] == [1]
