# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables that are not ours keep of people: each field declared, as our own are beside theirs.

Our models carry their class with the field; the tables of Django and allauth cannot, so they stand here. A
test asks for a line for every field of every such table that points at a person or is filled by us.
"""

from stuurhuis.kernel.policy import Classified

KEY = Classified("none", "internal", "P2Y")
ACCOUNT = Classified("personal", "internal", "P2Y")
SECRET = Classified("personal", "secret", "P2Y")
TRACE = Classified("personal", "confidential", "P1M")

FIELDS: dict[str, dict[str, Classified]] = {
    "account.EmailAddress": {
        "id": KEY,
        "user": ACCOUNT,
        "email": ACCOUNT,
        "verified": ACCOUNT,
        "primary": ACCOUNT,
    },
    "account.EmailConfirmation": {
        "id": KEY,
        "email_address": ACCOUNT,
        "created": ACCOUNT,
        "sent": ACCOUNT,
        "key": SECRET,
    },
    "mfa.Authenticator": {
        "id": KEY,
        "user": ACCOUNT,
        "type": ACCOUNT,
        "data": SECRET,
        "created_at": ACCOUNT,
        "last_used_at": ACCOUNT,
    },
    "usersessions.UserSession": {
        "id": KEY,
        "user": TRACE,
        "created_at": TRACE,
        "ip": TRACE,
        "last_seen_at": TRACE,
        "session_key": SECRET,
        "user_agent": TRACE,
        "data": TRACE,
    },
    "sessions.Session": {"session_key": SECRET, "session_data": SECRET, "expire_date": TRACE},
}
EMPTY = ("auth", "contenttypes")  # Django asks for these tables; nobody writes about people in them
