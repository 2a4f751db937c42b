# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How Django runs here. What an installation may choose stands in environment.py."""

import logging
import secrets
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import allauth
from csp.constants import NONE, SELF

from stuurhuis.site import environment

CHOSEN = environment.read()
HERE = Path(__file__).parent
DATA = CHOSEN.data


def _secret_key() -> str:
    if CHOSEN.secret_key:
        return CHOSEN.secret_key
    kept = DATA / "secret_key"
    if not kept.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_urlsafe(64))
        kept.chmod(0o600)
    return kept.read_text()


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 60,
    }


def _sqlite() -> dict[str, Any]:
    start = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "stuurhuis.sqlite3",
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": start},
    }


SECRET_KEY = _secret_key()
DEBUG = CHOSEN.debug
ALLOWED_HOSTS = list(CHOSEN.hosts)
DATABASES = {"default": _postgresql(CHOSEN.database) if CHOSEN.database else _sqlite()}
if CHOSEN.owner_database:  # only for `migrate --database owner`; web and worker run without it
    DATABASES["owner"] = _postgresql(CHOSEN.owner_database)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "store.Person"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth.account",  # not `allauth` itself: its own pages are not there to be reached
    "allauth.mfa",
    "allauth.usersessions",
    "stuurhuis.kernel.store",
    "stuurhuis.site.design",
    "stuurhuis.site.accounts",
    "stuurhuis.steering",
    "stuurhuis.commons",
    "stuurhuis.dossiers",
    "stuurhuis.experiments",
    "stuurhuis.exchange",
    "stuurhuis.review",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "stuurhuis.site.accounts.second_factor.second_factor",
    "stuurhuis.site.visitors.visitors",
    "stuurhuis.site.last_time.last_time",
    "stuurhuis.site.refusals.Refusals",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
]

ROOT_URLCONF = "stuurhuis.site.urls"
WSGI_APPLICATION = "stuurhuis.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "libraries": {
                "chain": "stuurhuis.site.pages.chain.page",
                "composing": "stuurhuis.site.pages.composing.page",
            },
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "stuurhuis.steering.pages.places.here",
                "stuurhuis.steering.pages.under_way.under_way",
                "stuurhuis.site.design.navigation.look",
            ],
        },
    },
]

WORK_FOLDER = DATA / "work"
LAKE_FOLDER = DATA / "lake"
SEALS_FOLDER = DATA / "seals"
LAKE_ENGINE = CHOSEN.lake_engine
SPARK_MASTER = CHOSEN.spark_master

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [HERE / "locale", Path(allauth.__file__).parent / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "stuurhuis.site.design.storage.HashedStorage"},
}
WHITENOISE_USE_FINDERS = True
CHOSEN_THEME = CHOSEN.theme

_policy = [SELF]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": _policy,
        "style-src": _policy,
        "font-src": _policy,
        "img-src": _policy,
        "connect-src": _policy,
        "form-action": _policy,
        "manifest-src": _policy,
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CBS = CHOSEN.cbs
PUBLIC_ADDRESS = CHOSEN.public_address.rstrip("/")
LOCAL_ONLY = CHOSEN.local_only
LOCAL_HOSTS = environment.LOCAL_HOSTS
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS]
if CHOSEN.proxies:  # the nearest proxy says how it was asked, and by whom
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
ALLAUTH_TRUSTED_PROXY_COUNT = CHOSEN.proxies

SESSION_COOKIE_AGE = 12 * 3600  # a working day; and no longer than the browser is open
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = CHOSEN.public_address.startswith("https://")
CACHES = {  # one count of attempts for all web processes
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "site_cache"},
    "template_fragments": {  # drawings of open figures, by version: kept in each web process
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "fragments",
        "TIMEOUT": 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 1_000},
    },
}

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_rules = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_rules}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("email", "name")}},
    {"NAME": f"{_rules}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_rules}.CommonPasswordValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "arrived"
LOGOUT_REDIRECT_URL = "home"

ACCOUNT_ADAPTER = "stuurhuis.site.accounts.adapters.People"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the invitation went to the address, so it is verified
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
USERSESSIONS_ADAPTER = "stuurhuis.site.accounts.adapters.Sessions"
MFA_ADAPTER = "stuurhuis.site.accounts.adapters.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL_ONLY  # a passkey on http://localhost, nowhere else
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Stuurhuis"
MFA_TOTP_TOLERANCE = 1

DEFAULT_FROM_EMAIL = SERVER_EMAIL = CHOSEN.mail_from
EMAIL_TIMEOUT = 10
EMAIL_FILE_PATH = DATA / "mail"
_mail = urlsplit(CHOSEN.mail)
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if CHOSEN.mail else 'filebased'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or (465 if _mail.scheme == "smtps" else 25)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_mail.username or ""), unquote(_mail.password or "")
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_USE_TLS = not EMAIL_USE_SSL and bool(EMAIL_HOST_USER)  # no password goes over an open line


def _is_no_waiting_page(record: logging.LogRecord) -> bool:
    """Before the first run of the monitor a page says to wait a moment (503); that is no trouble to log."""
    return getattr(record, "status_code", 0) != HTTPStatus.SERVICE_UNAVAILABLE


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"calm": {"()": "django.utils.log.CallbackFilter", "callback": _is_no_waiting_page}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["calm"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
