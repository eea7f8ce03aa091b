got = given + 1
