"""Other people's formats in and out. Nobody lives here yet: import and export come later."""
