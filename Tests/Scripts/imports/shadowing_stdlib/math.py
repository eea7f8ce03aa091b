who = "my own math"
