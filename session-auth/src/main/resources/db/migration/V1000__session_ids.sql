-- The session ids of a login: the one that is good, and those that it replaced, until the login's absolute end.
create table session_id (
    -- SHA-256 of the id; the primary key serves "whose session is this", asked of every request.
    digest bytea primary key check (octet_length(digest) = 32),
    login_id uuid not null references login on delete cascade,
    -- The login's CSRF token, sealed with the id, so that the table alone tells neither.
    sealed_csrf_token bytea not null check (octet_length(sealed_csrf_token) = 32),
    replaced_at timestamptz
);

-- "The ids of this login", when it goes.
create index session_id_login on session_id (login_id);
