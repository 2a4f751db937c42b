# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be set from outside: every STUURHUIS_ variable, read once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

PROGRAM = Path(__file__).parents[1]
LOCAL_ADDRESS = "http://127.0.0.1:8000"  # where people find the site while nobody says otherwise


class SettingRefused(Exception):
    """A STUURHUIS_ variable has a value that cannot be used; says in Dutch what to do."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The settings of this installation; frozen, so that nobody can change them later."""

    data: Path
    database: str
    owner_database: str
    secret_key: str
    hosts: tuple[str, ...]
    public_address: str
    debug: bool
    local_only: bool
    lake_engine: str
    spark_master: str
    mail: str
    mail_from: str
    proxies: int
    theme: str
    cbs: str


NAMES = {
    "STUURHUIS_DATA": "the folder for the database file and the lake (default: var)",
    "STUURHUIS_DATABASE": "postgresql://user:password@host:port/name, or empty for SQLite in the data folder",
    "STUURHUIS_OWNER_DATABASE": "the same database as its owner; only used to migrate (PostgreSQL)",
    "STUURHUIS_SECRET_KEY": "a long random text; made and kept in the data folder when empty",
    "STUURHUIS_HOSTS": "host names that the site answers to, separated by commas (default: localhost)",
    "STUURHUIS_PUBLIC_ADDRESS": "the address that people type, for links in mail (default: http://127.0.0.1:8000)",
    "STUURHUIS_DEBUG": "1 shows errors in the browser; never in production",
    "STUURHUIS_LAKE_ENGINE": "duckdb (default) or spark",
    "STUURHUIS_SPARK_MASTER": "address of the Spark cluster (default: local[2])",
    "STUURHUIS_MAIL": "smtp(s)://user:password@host:port, or empty to write mail into the data folder",
    "STUURHUIS_MAIL_FROM": "the sender of mail",
    "STUURHUIS_PROXIES": "how many proxies of your own stand before the site (default: 0)",
    "STUURHUIS_THEME": "the design tokens for who chose no organisation (default: stuurhuis)",
    "STUURHUIS_CBS": "where StatLine is asked, such as a mirror (default: https://datasets.cbs.nl/odata/v1)",
}

LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")


def read(environ: Mapping[str, str] = os.environ) -> Environment:
    """Read all settings; raises SettingRefused for an unknown name or an unusable value."""
    _refuse_unknown(environ)
    get = environ.get
    data = _folder(get("STUURHUIS_DATA") or "var")
    hosts = tuple(host.strip() for host in get("STUURHUIS_HOSTS", "").split(",") if host.strip())
    engine = get("STUURHUIS_LAKE_ENGINE") or "duckdb"
    if engine not in {"duckdb", "spark"}:
        raise SettingRefused(f"STUURHUIS_LAKE_ENGINE is '{engine}'; kies duckdb of spark")
    return Environment(
        data=data,
        database=get("STUURHUIS_DATABASE", ""),
        owner_database=get("STUURHUIS_OWNER_DATABASE", ""),
        secret_key=get("STUURHUIS_SECRET_KEY", ""),
        hosts=hosts or LOCAL_HOSTS,
        public_address=get("STUURHUIS_PUBLIC_ADDRESS") or LOCAL_ADDRESS,
        debug=get("STUURHUIS_DEBUG") == "1",
        local_only=set(hosts) <= set(LOCAL_HOSTS),
        lake_engine=engine,
        spark_master=get("STUURHUIS_SPARK_MASTER") or "local[2]",
        mail=_mail(get("STUURHUIS_MAIL", "")),
        mail_from=get("STUURHUIS_MAIL_FROM") or "stuurhuis@localhost",
        proxies=_proxies(get("STUURHUIS_PROXIES") or "0"),
        theme=get("STUURHUIS_THEME") or "stuurhuis",
        cbs=_web("STUURHUIS_CBS", get("STUURHUIS_CBS") or "https://datasets.cbs.nl/odata/v1"),
    )


def _folder(given: str) -> Path:
    """Where the data go; never in the program itself, which another version replaces whole."""
    data = Path(given).absolute()
    if data.resolve().is_relative_to(PROGRAM.resolve()):
        raise SettingRefused(
            f"STUURHUIS_DATA wordt {data}, en dat ligt in het programma zelf; noem een andere map"
        )
    return data


def _mail(address: str) -> str:
    if address and (urlsplit(address).scheme not in {"smtp", "smtps"} or not urlsplit(address).hostname):
        raise SettingRefused(
            "STUURHUIS_MAIL is geen mailserver; schrijf smtp://gebruiker:wachtwoord@host:poort"
        )
    return address


def _web(name: str, address: str) -> str:
    if urlsplit(address).scheme not in {"http", "https"} or not urlsplit(address).hostname:
        raise SettingRefused(f"{name} is geen webadres; schrijf https://host/pad")
    return address


def _proxies(number: str) -> int:
    if not number.isdecimal():
        raise SettingRefused(f"STUURHUIS_PROXIES is '{number}'; geef een getal, zoals 1")
    return int(number)


def _refuse_unknown(environ: Mapping[str, str]) -> None:
    unknown = sorted(
        name for name in environ if name.startswith("STUURHUIS_") and name not in NAMES | TEST_NAMES
    )
    if unknown:
        raise SettingRefused(f"{', '.join(unknown)}: die instelling is er niet; wel {', '.join(NAMES)}")


TEST_NAMES = {"STUURHUIS_SHARED": "where the tests find public figures that are not in the project"}
