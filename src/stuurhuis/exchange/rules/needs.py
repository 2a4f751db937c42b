# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a need or an offer lives: from draft to closed, who may move it, and when its owner is asked."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple

from stuurhuis.exchange.rules.fitting import Row, significant
from stuurhuis.exchange.rules.kinds import FieldType, Kind, Side

ANSWER: Final = timedelta(days=14)  # after which a listing sinks when its owner does not answer
FORGOTTEN: Final = timedelta(days=60)  # after which what sank is closed


class ListingState(StrEnum):
    """How it stands with a listing."""

    DRAFT = "draft"
    OPEN = "open"
    MATCHED = "matched"
    AGREED = "agreed"
    RUNNING = "running"
    DELIVERED = "delivered"
    CLOSED = "closed"


class ListingDeed(StrEnum):
    """What moves a listing."""

    PUBLISH = "publish"
    MATCH = "match"
    REOPEN = "reopen"
    AGREE = "agree"
    START = "start"
    DELIVER = "deliver"
    CLOSE = "close"


class Outcome(StrEnum):
    """How it ended."""

    FULFILLED = "fulfilled"
    PARTLY = "partly"
    FAILED = "failed"
    IRRELEVANT = "irrelevant"


class DeclineReason(StrEnum):
    """Why somebody cannot help, or their manager does not agree."""

    NO_APPROVAL = "no_approval"
    NO_BUDGET = "no_budget"
    NO_GROUND = "no_ground"
    WORKLOAD = "workload"
    NOT_MY_FIELD = "not_my_field"
    OTHER = "other"


class ListingMove(NamedTuple):
    """From one of these states a deed leads to another; by its owner, by the worker or by both."""

    deed: ListingDeed
    begins: frozenset[ListingState]
    ends: ListingState
    by: frozenset[str]


class NoSuchListingMove(Exception):
    """The listing does not stand so that this can be done, or not by who tries."""


_S, _D = ListingState, ListingDeed
_BUSY = frozenset({_S.MATCHED, _S.AGREED, _S.RUNNING, _S.DELIVERED})
_BOTH = frozenset({"owner", "worker"})
LISTING_MOVES: Final = (
    ListingMove(_D.PUBLISH, frozenset({_S.DRAFT}), _S.OPEN, frozenset({"owner"})),
    ListingMove(_D.MATCH, frozenset({_S.OPEN}), _S.MATCHED, frozenset({"worker"})),
    ListingMove(_D.REOPEN, _BUSY, _S.OPEN, _BOTH),
    ListingMove(_D.AGREE, frozenset({_S.MATCHED}), _S.AGREED, _BOTH),
    ListingMove(_D.START, frozenset({_S.AGREED}), _S.RUNNING, _BOTH),
    ListingMove(_D.DELIVER, frozenset({_S.RUNNING}), _S.DELIVERED, _BOTH),
    ListingMove(_D.CLOSE, frozenset(_S) - {_S.CLOSED, _S.DRAFT}, _S.CLOSED, _BOTH),
)
STANDS: Final = frozenset({_S.OPEN})  # on the market
COURSE: Final = (_S.OPEN, _S.MATCHED, _S.AGREED, _S.RUNNING, _S.DELIVERED, _S.CLOSED)


def after(state: ListingState, deed: ListingDeed, by: str) -> ListingState:
    """Where a deed leads. Raises NoSuchListingMove."""
    for move in LISTING_MOVES:
        if move.deed is deed and state in move.begins and by in move.by:
            return move.ends
    raise NoSuchListingMove(f"{deed} after {state} by {by}")


def next_of(state: ListingState) -> ListingDeed | None:
    """The deed by which the owner brings a listing one step further."""
    for move in LISTING_MOVES:
        if state in move.begins and "owner" in move.by and move.deed in {_D.AGREE, _D.START, _D.DELIVER}:
            return move.deed
    return None


def way(state: ListingState, wanted: ListingState) -> tuple[ListingDeed, ...]:
    """The deeds of the worker that bring a listing where what happened to it is; none when it is there."""
    if wanted is state or state in {_S.CLOSED, _S.DRAFT}:
        return ()
    if wanted is _S.CLOSED:
        return (_D.CLOSE,)
    steps = (_D.REOPEN, _D.MATCH, _D.AGREE, _D.START, _D.DELIVER)
    first, last = COURSE.index(state), COURSE.index(wanted)
    return steps[first + 1 : last + 1] if last > first else (_D.REOPEN, *steps[1 : last + 1])


def stands_at(reached: tuple[ListingState, ...], capacity: int) -> ListingState:
    """Where a listing is, given how far each helper is: open while there is room, else the least far."""
    return min(reached, key=COURSE.index) if len(reached) >= capacity else _S.OPEN


class Freshness(StrEnum):
    """What is to be done with a listing that stands."""

    FRESH = "fresh"
    ASK = "ask"
    SINK = "sink"
    EXPIRE = "expire"


def freshness(expires: date, asked: date | None, sunk: date | None, today: date) -> Freshness:
    """Ask its owner once when its days are over, let it sink when nobody answers, and close it in the end."""
    if sunk is not None:
        return Freshness.EXPIRE if today >= sunk + FORGOTTEN else Freshness.FRESH
    if asked is not None:
        return Freshness.SINK if today >= asked + ANSWER else Freshness.FRESH
    return Freshness.ASK if today >= expires else Freshness.FRESH


@dataclass(frozen=True, slots=True)
class ListingWords:
    """What somebody writes of a need or an offer."""

    kind: str
    side: Side
    title: str
    text: str
    fields: dict[str, str]
    starts_on: date | None = None
    ends_on: date | None = None
    hours: int | None = None
    capacity: int = 1


@dataclass(frozen=True, slots=True)
class ListingSeen:
    """A listing as anybody may see it who takes part."""

    id: int
    organisation: str
    place: str
    province: str
    words: ListingWords
    state: ListingState
    outcome: str
    moved_on: date
    expires_on: date
    asked_on: date | None
    sunk: bool


def row_of(kind: Kind, one: ListingSeen) -> Row:
    """A listing as a row for the rules of its kind."""
    said = one.words
    held = [said.fields.get(field.key, "") for field in kind.fields if field.type is FieldType.WORDS]
    return {
        **{field.key: said.fields.get(field.key, "") for field in kind.fields},
        "organisation": one.organisation,
        "province": one.province,
        "words": "; ".join(significant(" ".join((said.title, *held)))),
        "from": said.starts_on.isoformat() if said.starts_on else "",
        "until": said.ends_on.isoformat() if said.ends_on else "",
        "hours": str(said.hours or ""),
    }


class FieldsMissing(Exception):
    """What the kind asks is not filled in; names the fields."""


def checked(kind: Kind, given: dict[str, Any]) -> dict[str, str]:
    """The fields of a kind as they are kept. Raises FieldsMissing."""
    kept = {field.key: str(given.get(field.key) or "").strip() for field in kind.fields}
    missing = [field.key for field in kind.fields if field.required and not kept[field.key]]
    strange = [
        field.key for field in kind.fields
        if field.options and kept[field.key] and kept[field.key] not in field.options
    ]  # fmt: skip
    if missing or strange:
        raise FieldsMissing(*missing, *strange)
    return kept
