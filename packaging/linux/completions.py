#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completions of a program for bash, zsh and fish, made from the program's own help.

usage: completions.py PROGRAM FOLDER     writes FOLDER/bash/NAME, FOLDER/zsh/_NAME and FOLDER/fish/NAME.fish
"""
import os
import sys

import programhelp

# Which files a value names, by the ending that is offered first; "" is any file, None no file at all.
FILES = {
    "BOOK": "tradebook", "FILE": "tradebook-backup", "FILE.csv": "csv", "DEST": "", "DIR": "",
    ("import", "FILE"): "csv", ("--passphrase-file", "FILE"): "",
}
HEAD = "# SPDX-FileCopyrightText: 2026 The Tradebook authors\n# SPDX-License-Identifier: GPL-3.0-or-later\n" \
       "# Made from the help of {name} when building.\n"


def ending(owner, value):
    return FILES.get((owner, value), FILES.get(value))


def valued(command):
    return [name for option in command.options if option.value for name in option.names]


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


# --- bash ---------------------------------------------------------------------------------------------------------------------

BASH = r"""
# _FUNCTION_files ENDING: files that end so and folders, or where there is none, any file. Book files may have any name.
_FUNCTION_files() {
    local reply
    if declare -F _filedir >/dev/null; then
        _filedir ${1:+"$1"}
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f ${1:+-X "!*.$1"} -- "$cur"; [ -z "$1" ] || compgen -d -- "$cur")
    fi
    [ -n "$1" ] || return 0
    for reply in "${COMPREPLY[@]}"; do
        [ ! -f "$reply" ] || return 0
    done
    _FUNCTION_files ""
}

# _FUNCTION_value WHOSE: what can stand for this argument, or for the value of this option.
_FUNCTION_value() {
    case $1 in
VALUES
    esac
}

_FUNCTION() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= at=0 index word skip=
    local arguments=() options= valued=
    COMPREPLY=()
    # --option=value comes as three words.
    if [ "$cur" = "=" ]; then
        cur=
    elif [ "$prev" = "=" ]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
TABLE
    for ((index = FIRST; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [ -n "$skip" ]; then
            [ "$word" = "=" ] || skip=
        elif [[ $word == -* ]]; then
            [[ " $valued " == *" $word "* ]] && skip=yes
        elif [ "$word" != "=" ]; then
            at=$((at + 1))
        fi
    done
    if [[ " $valued " == *" $prev "* ]]; then
        _FUNCTION_value "$command $prev"
    elif [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$cur"))
    elif [ $at -lt ${#arguments[@]} ]; then
        _FUNCTION_value "$command ${arguments[at]}"
    fi
}
complete -F _FUNCTION NAME
"""


def bash_value(whose, chosen, file_ending):
    if chosen:
        return f"        {quoted(whose)}) COMPREPLY=($(compgen -W {quoted(' '.join(chosen))} -- \"$cur\")) ;;"
    if file_ending is not None:
        return f"        {quoted(whose)}) _FUNCTION_files {quoted(file_ending)} ;;"
    return None


def bash_entry(command):
    options = " ".join(name for option in command.options for name in option.names)
    return f"arguments=({' '.join(argument.name for argument in command.arguments)}) options={quoted(options)} " \
           f"valued={quoted(' '.join(valued(command)))}"


def bash(program):
    values = []
    for command in program.commands:
        values += [bash_value(f"{command.name} {a.name}", a.choices, ending(command.name, a.name)) for a in command.arguments]
        values += [bash_value(f"{command.name} {o.names[-1]}", o.choices, ending(o.names[-1], o.value)) for o in command.options if o.value]
    if program.commands[0].name:
        names = " ".join(command.name for command in program.commands)
        table = ["    if [ $COMP_CWORD = 1 ]; then",
                 f"        COMPREPLY=($(compgen -W {quoted(names + ' --help --version')} -- \"$cur\"))", "        return", "    fi",
                 "    command=${COMP_WORDS[1]}", "    case $command in"]
        table += [f"        {command.name}) {bash_entry(command)} ;;" for command in program.commands] + ["    esac"]
    else:
        table = ["    " + bash_entry(program.commands[0])]
    text = BASH.replace("VALUES", "\n".join(value for value in values if value)).replace("TABLE", "\n".join(table))
    return text.replace("FIRST", "2" if program.commands[0].name else "1").replace("FUNCTION", program.name.replace("-", "_")) \
        .replace("complete -F _" + program.name.replace("-", "_") + " NAME", f"complete -F _{program.name.replace('-', '_')} {program.name}")


# --- zsh ----------------------------------------------------------------------------------------------------------------------

def zsh_text(text):
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


def zsh_value(chosen, file_ending):
    if chosen:
        return f"({' '.join(chosen)})"
    if file_ending is None:
        return " "
    return f"_files -g \"*.{file_ending}(-.)\"" if file_ending else "_files"


def zsh_specs(command):
    specs = []
    for option in command.options:
        once = f"({' '.join(option.names)})" if len(option.names) > 1 else ""
        for name in option.names:
            equals = "=" if option.value and name.startswith("--") else ""
            value = f":{option.value}:{zsh_value(option.choices, ending(option.names[-1], option.value))}" if option.value else ""
            specs.append(f"{'*' if option.repeatable else once}{name}{equals}[{zsh_text(option.help)}]{value}")
    for at, argument in enumerate(command.arguments, 1):
        specs.append(f"{at}:{argument.name}:{zsh_value(argument.choices, ending(command.name, argument.name))}")
    return " \\\n".join(f"            {quoted(spec)}" for spec in specs)


def zsh(program):
    if not program.commands[0].name:
        return f"\n_arguments -s -S \\\n{zsh_specs(program.commands[0])}\n"
    function = "_" + program.name
    lines = [f"\n{function}() {{", "    local state line", "    typeset -A opt_args", "    local -a commands=("]
    lines += [f"        {quoted(command.name + ':' + zsh_text(command.summary))}" for command in program.commands]
    lines += ["    )", "    _arguments -C '(- *)--version[the version of this program]' '(- *)--help[all commands]' '1: :->command' '*:: :->rest'",
              "    case $state in", "    command) _describe -t commands command commands ;;", "    rest)", "        case $words[1] in"]
    for command in program.commands:
        lines += [f"        {command.name}) _arguments \\", zsh_specs(command), "            ;;"]
    lines += ["        esac", "        ;;", "    esac", "}", f"{function} \"$@\"", ""]
    return "\n".join(lines)


# --- fish ---------------------------------------------------------------------------------------------------------------------

FISH = r"""
# Whether argument POSITION (from 0) of COMMAND is the next; no command at all where it is empty.
function __FUNCTION_at -a command position
    set -l given (commandline -opc)
    set -e given[1]
    if test -n "$command"
        test "$given[1]" = "$command"; or return 1
        set -e given[1]
    end
    set -l at 0
    set -l skip no
    for word in $given
        if test $skip = yes
            set skip no
        else if string match -q -- '-*' $word
            contains -- $word VALUED; and set skip yes
        else
            set at (math $at + 1)
        end
    end
    test $at = "$position"
end

complete -c NAME -f
"""


def fish_quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish_value(chosen, file_ending):
    if chosen:
        return f" -a {fish_quoted(' '.join(chosen))}"
    if file_ending is None:
        return ""
    return f" -k -a {fish_quoted(f'(__fish_complete_suffix .{file_ending})')}" if file_ending else " -F"


def fish(program):
    function = program.name.replace("-", "_")
    every = sorted({name for command in program.commands for name in valued(command)})
    flags = {name for command in program.commands for option in command.options if not option.value for name in option.names}
    if flags & set(every):
        sys.exit(f"{program.name}: options with a value in one command and none in another: {flags & set(every)}")
    lines = [FISH.replace("FUNCTION", function).replace("VALUED", " ".join(every)).replace("NAME", program.name)]
    start = f"complete -c {program.name}"
    for command in program.commands:
        inside = f" -n '__fish_seen_subcommand_from {command.name}'" if command.name else ""
        if command.name:
            lines.append(f"{start} -n __fish_use_subcommand -a {command.name} -d {fish_quoted(command.summary)}")
        for option in command.options:
            names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            files = ending(option.names[-1], option.value)
            needed = "x" if option.choices or files is None else "r"
            value = f" -{needed}{fish_value(option.choices, files)}" if option.value else ""
            lines.append(f"{start}{inside} {names}{value} -d {fish_quoted(option.help)}")
        for at, argument in enumerate(command.arguments):
            value = fish_value(argument.choices, ending(command.name, argument.name))
            if value:
                lines.append(f"{start} -n \"__{function}_at '{command.name}' {at}\"{value}")
    if program.commands[0].name:
        lines += [f"{start} -n __fish_use_subcommand -l help -d 'all commands'",
                  f"{start} -n __fish_use_subcommand -l version -d 'the version of this program'"]
    return "\n".join(lines) + "\n"


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    program = programhelp.of(arguments[0])
    head = HEAD.format(name=program.name)
    for name, text in ((f"bash/{program.name}", head + bash(program)),
                       (f"zsh/_{program.name}", f"#compdef {program.name}\n" + head + zsh(program)),
                       (f"fish/{program.name}.fish", head + fish(program))):
        path = os.path.join(arguments[1], name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
