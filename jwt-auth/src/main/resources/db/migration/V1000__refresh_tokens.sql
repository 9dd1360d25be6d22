-- The refresh token of a login, F.R: F never changes and names the login, R changes at each renewal.
create table refresh_token (
    login_id uuid primary key references login on delete cascade,
    -- SHA-256 of F; unique, and serves "whose refresh token is this", asked at every renewal.
    family_digest bytea not null unique check (octet_length(family_digest) = 32),
    -- SHA-256 of the R that is good now.
    rotation_digest bytea not null check (octet_length(rotation_digest) = 32),
    carrier text not null check (carrier in ('COOKIE', 'BEARER'))
);

-- Every R that was good once. While its leeway lasts the nonce tells, to whoever holds that R, what came after it.
create table used_refresh_token (
    login_id uuid not null references refresh_token on delete cascade,
    rotation_digest bytea not null check (octet_length(rotation_digest) = 32),
    nonce bytea,
    first_used_at timestamptz not null,
    primary key (login_id, rotation_digest)
);
