"""The command line of docs/cli.md: one file per group of commands, thin over the desk, without Qt.

A command is a function `(rooms, args, out) -> exit code` and the arguments it takes; a module lists its own in COMMANDS.
`words.py` names them all, so that only the one module that is asked for is imported.
"""
