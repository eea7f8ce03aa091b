from suggestion_from import valeu
