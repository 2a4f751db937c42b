# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking StatLine: patience, plain refusals, and no address but the one that was set."""

import threading
from collections.abc import Sequence

import httpx
import pytest

from connectors.cbs.statline import StatLine
from stuurhuis.connectors.cbs.addresses import AddressRefused, GuardedTransport, is_private, same_place
from stuurhuis.connectors.cbs.catalogue import TableRefused, define, tables
from stuurhuis.connectors.cbs.checkup import QUICK, check
from stuurhuis.connectors.cbs.client import CbsRefused, CbsUnreachable, CbsUnreadable, Client, Patience


def test_the_catalogue_and_a_table(client: Client) -> None:
    assert [table.id for table in tables(client)] == ["47022NED", "83648NED", "50120NED", "99999NED"]
    assert [table.id for table in tables(client, ["SOORT", "misdrijf"])] == ["83648NED"]
    assert list(tables(client, ["weer's"])) == []
    told = define(client, "47022NED")
    assert told.table.observations == 50
    assert told.codes["Measure"]["M000001"].decimals == 1
    assert told.groups == {"M1": "Misdrijven"}
    assert told.codes["Perioden"]["2023JJ00"].status == "Voorlopig"
    assert [one.id for one in told.of_kind("Geo")] == ["RegioS"]


def test_a_hiccup_is_tried_again_with_growing_pauses(
    statline: StatLine, client: Client, pauses: list[float]
) -> None:
    statline.faults = [(503, {}, b""), (500, {}, b""), (429, {"Retry-After": "7"}, b"")]

    assert client.get("CBS/Datasets")["value"]

    assert pauses == [1.0, 2.0, 7.0]


def test_a_pause_may_be_told_as_a_moment(statline: StatLine, client: Client, pauses: list[float]) -> None:
    asked = {"Retry-After": "Sun, 06 Nov 1994 08:49:50 GMT", "Date": "Sun, 06 Nov 1994 08:49:37 GMT"}
    statline.faults = [(429, asked, b""), (429, {"Retry-After": "morgen"}, b"")]

    assert client.get("CBS/Datasets")["value"]

    assert pauses[-2:] == [13.0, 2.0]


def test_a_cut_connection_is_tried_again(statline: StatLine, client: Client, pauses: list[float]) -> None:
    statline.cut = 2
    statline.faults = [(200, {}, b'{"value": [{"a": 1}')]

    assert len(client.get("CBS/47022NED/Observations")["value"]) == 10

    assert pauses == [1.0, 2.0]


def test_a_page_that_keeps_dripping_has_an_end(statline: StatLine) -> None:
    statline.drips = True
    patience = Patience(silence=2, whole=0.1, tries=2)
    with (
        Client(statline.base, patience=patience, wait=lambda _: None) as client,
        pytest.raises(CbsUnreachable, match="het duurde te lang"),
    ):
        client.get("CBS/47022NED/Observations")


def test_there_is_an_end_to_trying(statline: StatLine, client: Client, pauses: list[float]) -> None:
    statline.faults = [(503, {}, b"")] * 9

    with pytest.raises(CbsUnreachable, match="4 pogingen: foutcode 503"):
        client.get("CBS/Datasets")

    assert len(pauses) == 3


def test_silence_is_not_waited_out(statline: StatLine) -> None:
    statline.silent = threading.Event()
    with (
        Client(statline.base, patience=Patience(silence=0.05, tries=2), wait=lambda _: None) as client,
        pytest.raises(CbsUnreachable, match="het duurde te lang"),
    ):
        client.get("CBS/Datasets")


@pytest.mark.parametrize(
    ("fault", "refusal", "sentence"),
    [
        ((404, {}, b""), CbsRefused, "Klopt de code van de tabel"),
        ((403, {}, b""), CbsRefused, "netwerkbeheerder"),
        ((400, {}, b""), CbsRefused, "Klopt het filter"),
        ((200, {}, b"<html>proxy</html>"), CbsUnreadable, "geen JSON"),
        ((200, {}, b"[1]"), CbsUnreadable, "OData"),
        ((200, {}, b'{"value": 3}'), CbsUnreadable, "geen lijst"),
        ((200, {}, b'{"value": [{"a": 1},}'), CbsUnreadable, "geen JSON"),
        ((302, {"Location": "http://169.254.169.254/latest"}, b""), AddressRefused, "volgen het niet"),
        ((302, {"Location": "/CBS/elders"}, b""), CbsRefused, "verwijst"),
    ],
)
def test_a_bad_answer_is_one_plain_refusal(
    statline: StatLine,
    client: Client,
    fault: tuple[int, dict[str, str], bytes],
    refusal: type[Exception],
    sentence: str,
) -> None:
    statline.faults = [fault]

    with pytest.raises(refusal, match=sentence):
        list(tables(client))


def test_without_network_it_says_so() -> None:
    def nowhere(_host: str, _port: int) -> Sequence[str]:
        raise OSError("Name or service not known")

    base = "https://datasets.cbs.nl/odata/v1"

    def open_client(address: str) -> Client:
        guarded = GuardedTransport(address, lookup=nowhere)
        return Client(address, patience=QUICK, transport=guarded, wait=lambda _: None)

    findings = check(base, open_client)

    assert len(findings) == 1
    assert "Kijk of deze machine internet heeft" in findings[0]
    assert "alleen verversen kan niet" in findings[0]


def test_the_connector_finds_itself_well(statline: StatLine) -> None:
    assert check(statline.base) == []


@pytest.mark.parametrize(
    "ip",
    ["127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:10.0.0.1"],
)
def test_a_name_that_points_inside_is_refused(ip: str) -> None:
    assert is_private(ip)
    guarded = GuardedTransport("https://datasets.cbs.nl", lookup=lambda _host, _port: ["93.184.216.34", ip])
    with httpx.Client(transport=guarded) as client, pytest.raises(AddressRefused, match="binnen het netwerk"):
        client.get("https://datasets.cbs.nl/odata/v1", timeout=1)


def test_the_connection_goes_to_the_address_that_was_judged() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"value": []})

    guarded = GuardedTransport(
        "https://datasets.cbs.nl",
        lookup=lambda _host, _port: ["93.184.216.34"],
        inner=httpx.MockTransport(answer),
    )
    with Client("https://datasets.cbs.nl", transport=guarded) as client:
        client.get("CBS/Datasets")

    assert seen[0].url.host == "93.184.216.34"
    assert seen[0].headers["host"] == "datasets.cbs.nl"
    assert seen[0].extensions["sni_hostname"] == "datasets.cbs.nl"


def test_another_host_is_refused() -> None:
    base = "https://datasets.cbs.nl/odata/v1"

    assert same_place("CBS/Datasets", base) == f"{base}/CBS/Datasets"
    for address in (
        "http://datasets.cbs.nl/odata/v1",
        "https://datasets.cbs.nl.kwaad.nl/",
        "https://10.0.0.1/",
        "//10.0.0.1/x",
    ):
        with pytest.raises(AddressRefused):
            same_place(address, base)


@pytest.mark.parametrize("code", ["../../etc", "", "47022NED/x", "a b", "47022NED?x=1"])
def test_a_table_is_a_code(client: Client, code: str) -> None:
    with pytest.raises(TableRefused):
        define(client, code)
