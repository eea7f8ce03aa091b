import helper
where = "main of the folder, " + helper.help
