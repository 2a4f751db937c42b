# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of signing in. allauth's pages are taken one by one, under its names, with our templates."""

from allauth.account import views as account_views
from allauth.account.decorators import reauthentication_required
from allauth.mfa.base import views as mfa_views
from allauth.mfa.recovery_codes import views as codes_views
from allauth.mfa.totp import views as totp_views
from allauth.usersessions import views as session_views
from django.urls import URLPattern, path, re_path, reverse_lazy

from stuurhuis.site.accounts.pages import (
    account,
    entrance,
    invitation,
    mandates,
    outsiders,
    passkeys,
    people,
    recovery,
)
from stuurhuis.site.accounts.pages.account import own_account

sign_out = account_views.LogoutView.as_view(template_name="accounts/sign_out.html")

ENTRANCE: list[URLPattern] = [
    path("inloggen/", entrance.sign_in, name="sign_in"),
    path("inloggen/", entrance.sign_in, name="account_login"),
    path(
        "inloggen/code/",
        mfa_views.AuthenticateView.as_view(template_name="accounts/second_factor.html"),
        name="mfa_authenticate",
    ),
    path(
        "inloggen/dicht/",
        account_views.AccountInactiveView.as_view(template_name="accounts/inactive.html"),
        name="account_inactive",
    ),
    path("inloggen/verder/", entrance.onward, name="onward"),
    path("inloggen/voorbeeld/<slug:key>/", entrance.sign_in_as_example, name="sign_in_as_example"),
    path("aanmelden/", entrance.no_sign_up, name="account_signup"),
    path("uitloggen/", sign_out, name="sign_out"),
    path("uitloggen/", sign_out, name="account_logout"),
    path("opgaven/<uuid:dossier>/gast/", outsiders.ask, name="ask_outsider"),
    path("opgaven/<uuid:dossier>/gast/<slug:code>/", outsiders.again, name="invite_outsider"),
    path("uitnodiging/<str:token>/", invitation.page, name="invitation"),
    path("herstel/<str:token>/", recovery.page, name="recovery"),
]
FORGOTTEN: list[URLPattern] = [
    path(
        "wachtwoord-vergeten/",
        account_views.PasswordResetView.as_view(template_name="accounts/forgotten.html"),
        name="account_reset_password",
    ),
    path(
        "wachtwoord-vergeten/verstuurd/",
        account_views.PasswordResetDoneView.as_view(template_name="accounts/forgotten_sent.html"),
        name="account_reset_password_done",
    ),
    path(
        "wachtwoord-vergeten/klaar/",
        account_views.PasswordResetFromKeyDoneView.as_view(template_name="accounts/forgotten_done.html"),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^wachtwoord-vergeten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account_views.PasswordResetFromKeyView.as_view(template_name="accounts/forgotten_new.html"),
        name="account_reset_password_from_key",
    ),
]
ACCOUNT: list[URLPattern] = [
    path("account/", account.page, name="account"),
    path("account/sluiten/", own_account(reauthentication_required(account.close)), name="close_account"),
    path("account/organisatie/", account.choose_organisation, name="choose_organisation"),
    path(
        "account/wachtwoord/",
        own_account(
            account_views.PasswordChangeView.as_view(
                template_name="accounts/password.html", success_url=reverse_lazy("account")
            )
        ),
        name="account_change_password",
    ),
    path(
        "account/bevestig/",
        own_account(account_views.ReauthenticateView.as_view(template_name="accounts/confirm_password.html")),
        name="account_reauthenticate",
    ),
    path(
        "account/bevestig-met-code/",
        own_account(mfa_views.ReauthenticateView.as_view(template_name="accounts/confirm_code.html")),
        name="mfa_reauthenticate",
    ),
    path(
        "account/sessies/",
        session_views.ListUserSessionsView.as_view(template_name="accounts/sessions.html"),
        name="usersessions_list",
    ),
    path(
        "account/tweede-factor/",
        own_account(mfa_views.IndexView.as_view(template_name="accounts/factors.html")),
        name="mfa_index",
    ),
    path(
        "account/tweede-factor/instellen/",
        own_account(totp_views.ActivateTOTPView.as_view(template_name="accounts/factor_set.html")),
        name="mfa_activate_totp",
    ),
    path(
        "account/tweede-factor/vervangen/",
        own_account(
            totp_views.DeactivateTOTPView.as_view(
                template_name="accounts/factor_replace.html", success_url=reverse_lazy("mfa_activate_totp")
            )
        ),
        name="mfa_deactivate_totp",
    ),
    path("account/passkey/nieuw/", passkeys.add, name="mfa_add_webauthn"),
    path("account/passkey/<int:pk>/weg/", passkeys.remove, name="mfa_remove_webauthn"),
    path("account/bevestig-met-passkey/", passkeys.confirm, name="mfa_reauthenticate_webauthn"),
    path(
        "account/herstelcodes/",
        own_account(codes_views.ViewRecoveryCodesView.as_view(template_name="accounts/codes.html")),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/herstelcodes/nieuw/",
        own_account(codes_views.GenerateRecoveryCodesView.as_view(template_name="accounts/codes_new.html")),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "account/herstelcodes/bestand/",
        own_account(codes_views.DownloadRecoveryCodesView.as_view(template_name="accounts/codes.txt")),
        name="mfa_download_recovery_codes",
    ),
]
ORGANISATION: list[URLPattern] = [
    path("organisatie/mensen/", people.page, name="people"),
    path("organisatie/uiterlijk/", people.choose_theme, name="choose_theme"),
    path("organisatie/mensen/<int:membership>/weg/", people.end, name="end_membership"),
    path("organisatie/mensen/<int:membership>/herstel/", people.start_recovery, name="start_recovery"),
    path("organisatie/mensen/<int:membership>/mandaat/", mandates.give, name="give_mandate"),
    path("organisatie/mandaat/<int:mandate>/weg/", mandates.end, name="end_mandate"),
    path("organisatie/uitnodiging/<int:invitation>/weg/", people.withdraw, name="withdraw_invitation"),
]
urlpatterns: list[URLPattern] = [*ENTRANCE, *FORGOTTEN, *ACCOUNT, *ORGANISATION]
