"""The command line: options, commands, tables; the only code that prints and exits."""
