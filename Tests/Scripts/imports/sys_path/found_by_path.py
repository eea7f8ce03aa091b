where = "in the added folder"
