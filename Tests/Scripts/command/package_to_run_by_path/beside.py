value = "beside"
