-- Who can log in. Named app_user because "user" is a reserved word.
create table app_user (
    id uuid primary key,
    -- The unique index also serves "whose name is this", asked at every login.
    username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,31}$'),
    -- Argon2id with its salt and parameters, in the encoded form.
    password_hash text not null,
    roles text[] not null check (cardinality(roles) > 0 and roles <@ array['USER', 'ADMIN']),
    enabled boolean not null default true,
    created_at timestamptz not null
);

-- A login: alive, or over for ever. Which credential stands for it is each service's own table.
create table login (
    id uuid primary key,
    user_id uuid not null references app_user,
    created_at timestamptz not null,
    authenticated_at timestamptz not null check (authenticated_at = date_trunc('second', authenticated_at)),
    -- No index may name this column: every use updates it, and must be able to stay on its page (HOT).
    last_seen_at timestamptz not null check (last_seen_at >= created_at),
    absolute_expires_at timestamptz not null check (absolute_expires_at > created_at),
    access_expires_at timestamptz,
    epoch bigint not null,
    ip_address text not null,
    user_agent text,
    over_at timestamptz,
    over_cause text,
    check ((over_at is null) = (over_cause is null))
) with (fillfactor = 80);

-- "The logins of this user that are not over": the limit, the list, log out everywhere.
create index login_not_over on login (user_id) where over_at is null;
