x = "main of package"
