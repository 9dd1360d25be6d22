-- What was revoked, written in the transaction that revokes it.
create table revocation (
    id bigint generated always as identity primary key,
    -- The transaction that wrote it: readers go on from a snapshot's xmin, since transactions commit out of order.
    xid xid8 not null default pg_current_xact_id(),
    login_id uuid,
    session_digest bytea check (octet_length(session_digest) = 32),
    kid text,
    -- When nothing that the row kills could be believed any more, even without it; null for never.
    forget_after timestamptz,
    check (num_nonnulls(login_id, session_digest, kid) = 1)
);

-- "What is new since that transaction."
create index revocation_xid on revocation (xid);
-- "Is this login, session id or key revoked?"
create index revocation_login on revocation (login_id) where login_id is not null;
create index revocation_session_digest on revocation (session_digest) where session_digest is not null;
create index revocation_kid on revocation (kid) where kid is not null;

-- One row. A credential of another epoch is dead; what ended before the watermark may be forgotten.
create table revocation_state (
    singleton boolean primary key default true check (singleton),
    epoch bigint not null default 1 check (epoch >= 0),
    watermark timestamptz not null default '-infinity'
);

insert into revocation_state default values;
