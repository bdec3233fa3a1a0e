"""The words of the rules, as data that is checked when it is loaded."""
