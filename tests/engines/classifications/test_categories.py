# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The economic categories of Iv3: their names, their side, and where both were read."""

import re

from stuurhuis.engines.classifications import economic_categories


def test_every_category_has_a_code_two_names_and_a_source() -> None:
    for code, one in economic_categories().items():
        assert re.fullmatch(r"[1-7](\.\d){1,2}", code)
        assert all((one.name_nl, one.name_en, one.source))
        assert one.side in {"", "expenses", "revenues"}
        assert one.year in {0, *range(2017, 2027)}


def test_they_stand_in_the_order_of_iv3_each_once() -> None:
    codes = [tuple(map(int, code.split("."))) for code in economic_categories()]
    assert codes == sorted(set(codes))


def test_staff_hired_in_is_an_expense_and_hired_out_a_revenue() -> None:
    known = economic_categories()
    assert known["3.5.1"].label("nl") == "3.5.1 Ingeleend personeel"
    assert known["3.5.1"].label("en") == "3.5.1 Staff hired in"
    assert (known["3.5.1"].side, known["3.5.2"].side) == ("expenses", "revenues")
