x = "beside"
