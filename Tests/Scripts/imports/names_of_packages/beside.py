other = "beside's"
