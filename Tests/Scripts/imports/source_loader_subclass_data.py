text = "quiet"
