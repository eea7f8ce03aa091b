value = "found in more"
