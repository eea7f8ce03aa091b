help = "helped"
