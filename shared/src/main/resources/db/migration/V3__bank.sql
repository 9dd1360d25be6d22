-- Everybody has one, opened at registration with the same sum. It outlives its owner, for money does.
create table account (
    id uuid primary key,
    -- The unique index also serves "whose account is this", asked by every request to the bank.
    owner_id uuid unique references app_user on delete set null,
    opened_with bigint not null,
    -- Cents. What was spent twice breaks this before it can be seen.
    balance bigint not null check (balance >= 0)
);

insert into account (id, owner_id, opened_with, balance) select id, id, 1000000, 1000000 from app_user;

-- What was agreed: who pays whom. The names are those of that day; a later user of the same name is another.
create table transfer (
    id uuid primary key,
    payer_id uuid not null references account,
    payer_name text not null,
    payee_id uuid not null references account,
    payee_name text not null,
    amount bigint not null check (amount between 1 and 100000000000),
    memo text check (char_length(memo) <= 140),
    created_at timestamptz not null,
    check (payer_id <> payee_id)
);

-- The two sides of each transfer, which sum to zero: with opened_with they add up to every balance.
create table entry (
    account_id uuid not null references account,
    transfer_id uuid not null references transfer,
    amount bigint not null check (amount <> 0),
    -- "The transfers of this account, newest first, before that one": ids grow with time.
    primary key (account_id, transfer_id)
);

-- A request that was made once must not be made twice by who did not hear the answer.
create table idempotency_key (
    user_id uuid not null references app_user on delete cascade,
    key text not null check (char_length(key) between 1 and 128),
    -- SHA-256 of what was asked.
    request_digest bytea not null check (octet_length(request_digest) = 32),
    transfer_id uuid not null references transfer deferrable initially deferred,
    created_at timestamptz not null,
    primary key (user_id, key)
);
