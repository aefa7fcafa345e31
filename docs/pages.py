"""The pages of the reference that are written from the code: rules, command line, configuration, claim files."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from textwrap import wrap

from attrs import NOTHING, fields

import claimcheck
from claimcheck.claimfiles.tables import Header, Row, key_of
from claimcheck.cli import parser
from claimcheck.commands.explain import FENCE, HEADING, LABELS, SCOPES, TITLE
from claimcheck.configkeys import KEYS, PATH_KEYS, ConfigKey
from claimcheck.properties import properties
from claimcheck.rulebook import Rule, rulebook

WIDTH = 76  # columns of a block of code
LONGEST = 40  # characters of an example in a table
INCLUDED = ("configuration-keys", "claim-file-keys", "further-names")  # pages that others include
LANGUAGES = {"claims": "toml"}  # how the blocks of an example are coloured


def write(folder: Path) -> None:
    """Write all of them; a page that is as it should be is not touched, so that it need not be read again."""
    made = {"rules.md": rules_page(), "command-line.md": command_page()}
    included = (configuration_keys(), claim_file_keys(), further_names())
    made |= {f"{name}.md": text for name, text in zip(INCLUDED, included, strict=True)}
    made |= {f"rules/{rule.name}.md": rule_page(rule) for rule in rulebook()}
    for old in folder.rglob("*.md"):
        if old.relative_to(folder).as_posix() not in made:
            old.unlink()
    for name, text in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def rules_page() -> str:
    """All rules, in a table."""
    rows = [(f"[{r.name}](rules/{r.name}.md)", r.severity.value, SCOPES[r.scope], r.summary) for r in rulebook()]
    lead = "What each rule finds; the severity is the usual one. `claimcheck explain RULE` prints the same manual."
    tree = "```{toctree}\n:hidden:\n:glob:\n\nrules/*\n```\n"
    return "\n".join(["# Rules", "", lead, "", *_table(("rule", "severity", "looks at", "finds"), rows), "", tree])


def rule_page(rule: Rule) -> str:
    """The manual of a rule and its examples."""
    head = f"Usual severity: {rule.severity.value}. Looks at {SCOPES[rule.scope]}."
    examples = FENCE.sub(_block, HEADING.sub(r"### \1", TITLE.sub("", rule.page)))
    summary, _, manual = rule.manual.partition("\n")
    return f"# {rule.name}\n\n{summary}\n\n{head}\n{manual}\n\n## Examples\n\n{examples.strip()}\n"


def _block(match: re.Match[str]) -> str:
    kind, said, lines = match[1], match[2], match[3]
    label = LABELS.get(kind, "{}").format(f"`{said}`" if said else "").strip()
    return f"{label}\n\n```{LANGUAGES.get(kind, 'text')}\n{lines}```\n"


def command_page() -> str:
    """Every command with its options."""
    whole = parser()
    lines = ["# Command line", "", str(whole.description), ""]
    for commands in (action for action in whole._actions if isinstance(action, argparse._SubParsersAction)):
        for name, command in commands.choices.items():
            lines += _command(name, command)
    return "\n".join(lines) + "\n"


def _command(name: str, command: argparse.ArgumentParser) -> Iterator[str]:
    yield from (f"## claimcheck {name}", "", str(command.description), "")
    usage = " ".join(command.format_usage().split()).removeprefix("usage: ")
    yield from ("```text", *wrap(usage, WIDTH, subsequent_indent="    ", break_on_hyphens=False), "```", "")
    for action in command._actions:
        if not isinstance(action, argparse._HelpAction):
            yield from (f"{_called(action)}", f": {action.help}", "")
    if command.epilog:
        yield from (_sentence(command.epilog), "")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _called(action: argparse.Action) -> str:
    """How an option is written, with what it takes."""
    takes = action.metavar if isinstance(action.metavar, str) else "|".join(action.choices or ())
    if not action.option_strings:
        return f"`{takes}`"
    return ", ".join(
        f"`{option} {takes}`" if takes and action.nargs != 0 else f"`{option}`" for option in action.option_strings
    )


def configuration_keys() -> str:
    """The keys of a configuration file, and those of `[per-path."…"]`."""
    lines = [*_keys(KEYS), '## Keys of `[per-path."…"]`', ""]
    lines += [
        "A pattern is a path from the folder of the file; `*` stands for any characters of a name, `**` for any folders.",
        "",
    ]
    return "\n".join([*lines, *_keys(PATH_KEYS, "###")]) + "\n"


def _keys(keys: Mapping[str, ConfigKey], mark: str = "##") -> Iterator[str]:
    for name, key in keys.items():
        yield from (f"{mark} `{name}`", "", _sentence(key.description), "", "```toml", key.example, "```", "")


def claim_file_keys() -> str:
    """The keys of a claim file, and the vocabulary of properties."""
    lines: list[str] = []
    for title, table in (("`[document]`", Header), ("`[[claims]]`", Row)):
        lines += [f"### Keys of {title}", "", *_table(("key", "holds", "example"), _rows(table)), ""]
    known = [(f"`{p.name}`", " or ".join(p.value), p.kind, p.summary, ", ".join(p.aliases)) for p in properties()]
    lines += [
        "## Properties",
        "",
        "What a claim may state. Case, and a space, hyphen or underscore between words, make no difference.",
        "",
    ]
    return "\n".join([*lines, *_table(("property", "value", "kind", "states", "also written"), known)]) + "\n"


def further_names() -> str:
    """The public names of the package that the page of the API does not place."""
    page = (Path(__file__).parent / "reference/api.md").read_text("utf-8")
    missing = [name for name in claimcheck.__all__ if not re.search(rf"\b{name}\b", page)]
    made = [(name, getattr(claimcheck, name)) for name in missing if not name.startswith("_")]
    if not made:
        return ""
    lines = [f".. {'autoclass' if isinstance(value, type) else 'autofunction'}:: {name}" for name, value in made]
    return "\n".join(
        ["```{eval-rst}", ".. currentmodule:: claimcheck", "", "Further", "-------", "", *lines, "```", ""]
    )


def _rows(table: type) -> Iterator[tuple[str, ...]]:
    for attribute in fields(table):
        key = key_of(attribute)
        needed = " (required)" if attribute.default is NOTHING else ""
        choices = f": {', '.join(key.choices)}" if key.choices else ""
        example = json.dumps(_short(key.example), ensure_ascii=False)
        yield f"`{attribute.name}`{needed}", f"{key.description}{choices}", f"`{example}`"


def _short(example: object) -> object:
    """An example that fits into a table: a hash is cut."""
    return f"{example[:12]}…" if isinstance(example, str) and len(example) > LONGEST else example


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """A table of Markdown; what parts its cells is escaped in them."""
    lines = [heads, ("---",) * len(heads), *rows]
    return [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines]
