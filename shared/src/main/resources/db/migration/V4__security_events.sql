-- What happened, and whom it concerns: written with the change that it tells of, or by itself where a request was refused.
-- No foreign keys: an event outlives user and login, and a refusal is recorded while somebody holds their locks.
create table security_event (
    -- UUIDv7 of "at" to the microsecond, so that ids sort as times do. Also serves "what is older than that?", to forget it.
    id uuid primary key,
    -- The transaction that wrote it: readers go on from a snapshot's xmin, since transactions commit out of order.
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null,
    type text not null check (type in (
        'authn_login_success', 'authn_login_successafterfail', 'authn_login_fail', 'authn_login_fail_max',
        'authn_login_new_device', 'authn_password_change', 'authn_password_change_fail', 'authn_token_reuse',
        'authz_fail', 'authz_admin', 'excess_rate_limit_exceeded', 'excess_sessions_exceeded', 'malicious_csrf',
        'session_created', 'session_renewed', 'session_expired', 'session_logout', 'session_revoked',
        'session_use_after_expire', 'privilege_permissions_changed', 'user_created', 'user_updated', 'user_deleted')),
    user_id uuid not null,
    login_id uuid,
    ip_address text,
    user_agent text,
    cause text check (char_length(cause) <= 64),
    -- What may happen again and is told once: SHA-256 of what makes it the same.
    once bytea check (octet_length(once) = 32)
);

-- "The events of this user, newest first, before that one."
create index security_event_user on security_event (user_id, id);
-- "What is new since that transaction?"
create index security_event_xid on security_event (xid);
-- "Has this been told?" And who tells it at the same moment waits, and then does not.
create unique index security_event_once on security_event (once) where once is not null;
-- "Did the last attempt to log in fail?"
create index security_event_attempt on security_event (user_id, id)
    where type in ('authn_login_success', 'authn_login_successafterfail', 'authn_login_fail');
-- "Has she logged in from that address, or with that client, before?"
create index security_event_address on security_event (user_id, ip_address) where type = 'session_created';
create index security_event_agent on security_event (user_id, coalesce(user_agent, '')) where type = 'session_created';
