# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the program speaks: Dutch help, one line for a wrong call, no traceback for who stops or looks away.

A wrong call ends with exit code 2, Ctrl-C with 130; when nobody reads on (`| head`) the rest is kept silent.
"""

import os
import re
import sys
from typing import Any

from typer._click import Command, Context, HelpFormatter
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperCommand, TyperGroup, TyperOption

from stuurhuis.site.commandline.opening import WRONG_CALL, complain

HELP = {
    "ARGUMENTS_PANEL_TITLE": "Argumenten",
    "OPTIONS_PANEL_TITLE": "Opties",
    "COMMANDS_PANEL_TITLE": "Opdrachten",
    "DEFAULT_STRING": "[standaard: {}]",
    "REQUIRED_LONG_STRING": "[verplicht]",
}
"""What the library says in help, as we say it."""


class InDutch(Command):
    """What every command and the program itself say in Dutch."""

    def get_usage(self, ctx: Context) -> str:
        """How it is called."""
        return super().get_usage(ctx).replace("Usage:", "Gebruik:", 1)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """The option --help, in Dutch."""
        return _in_dutch(super().get_help_option(ctx))

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The whole help, with Dutch headings."""
        _speak_dutch()
        super().format_help(ctx, formatter)


class Spoken(InDutch, TyperCommand):
    """A command whose help is Dutch."""


class Program(InDutch, TyperGroup):
    """All commands together; what is wrong with a call is one Dutch line."""

    def invoke(self, ctx: Context) -> Any:
        """Do what was asked; when nobody reads the answer any more, say no more."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return None
        return done

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command and end the process with its exit code."""
        try:
            ended = super().main(*args, **extra | {"standalone_mode": False})
        except NoArgsIsHelpError as asked:
            asked.show()
            sys.exit(WRONG_CALL)
        except ClickException as fault:
            complain(refusal(fault))
            sys.exit(WRONG_CALL)
        sys.exit(ended if isinstance(ended, int) else 0)


def refusal(fault: ClickException) -> str:
    """What is wrong with a call, and what to do."""
    ctx = fault.ctx if isinstance(fault, UsageError) else None
    helped = f"; `{ctx.command_path} --help` noemt wat er kan" if ctx else ""
    if isinstance(fault, NoSuchOption):
        near = f"; bedoel je {' of '.join(sorted(fault.possibilities))}?" if fault.possibilities else helped
        return f"{fault.option_name}: die optie is er niet{near}"
    if isinstance(fault, BadOptionUsage):
        takes = "krijgt geen waarde" if "does not take" in fault.message else "er hoort een waarde achter"
        return f"{fault.option_name}: {takes}{helped}"
    if isinstance(fault, MissingParameter):
        return f"{_name(fault)} ontbreekt{helped}"
    if isinstance(fault, BadParameter):
        return f"{_name(fault)}: {_value(fault)}{_possible(fault)}"
    return _other(fault.message) + helped


def _other(message: str) -> str:
    """What the library says of commands and arguments that are not there."""
    told = {
        "No such command ": "die opdracht is er niet: ",
        "Missing command.": "geef een opdracht",
        "Got unexpected extra argument(s) ": "te veel opgegeven: ",
    }
    for english, dutch in told.items():
        if message.startswith(english):
            name, _, near = message.removeprefix(english).partition(" Did you mean ")
            meant = near.rstrip("?").replace("'", "").replace(", ", " of ")
            return dutch + name.rstrip(".").strip("()'") + (f"; bedoel je {meant}?" if meant else "")
    return message


def _name(fault: BadParameter) -> str:
    """What the user calls it: --horizon, or the word of the argument."""
    param = fault.param
    if param is None:
        return "de opdracht"
    return str(max(param.opts, key=len) if isinstance(param, TyperOption) else param.metavar or param.name)


def _value(fault: BadParameter) -> str:
    """The value that was given, when the library tells it."""
    given = re.search(r"'[^']*'", fault.message)
    return f"{given[0]} kan niet; " if given else ""


def _possible(fault: BadParameter) -> str:
    """What may be given."""
    param = fault.param
    descriptor = getattr(param, "type_descriptor", None)
    if descriptor is None:
        return fault.message
    if descriptor.is_choice:
        return f"kies uit {', '.join(str(one.value) for one in descriptor.choices)}"
    least, most = descriptor.parameter_info.min, descriptor.parameter_info.max
    number = "een heel getal" if descriptor.annotation is int else "een getal"
    if descriptor.annotation not in {int, float}:
        return fault.message
    since = f" vanaf {least}" if least is not None else ""
    until = f" tot en met {most}" if most is not None else ""
    return f"geef {number}{since}{until}"


def _in_dutch(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = "Toon deze uitleg."
    return option


def _speak_dutch() -> None:
    from typer import rich_utils

    for name, text in HELP.items():
        setattr(rich_utils, name, text)
