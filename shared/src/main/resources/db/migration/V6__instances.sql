-- An instance that may decide by memory. Committed before its first poll, removed once it decides no more.
create table instance (
    id uuid primary key,
    -- It believes nothing on the strength of a read that was sent longer ago.
    max_staleness interval not null check (max_staleness > interval '0'),
    -- What it had applied when it last said so.
    applied pg_snapshot,
    -- It was silent when somebody waited for it. From then on its polls fail, until it has another id.
    marked boolean not null default false,
    registered_at timestamptz not null default clock_timestamp()
);

alter table revocation
    -- Tells how far behind readers are.
    add column written_at timestamptz not null default clock_timestamp(),
    -- Somebody waits until every instance has said that it knows.
    add column asks_report boolean not null default false,
    -- Everyone at once: the epoch that is good from then on, for readers who only look for rows.
    add column epoch bigint;

alter table revocation
    drop constraint revocation_check,
    add constraint revocation_names_one_thing check (num_nonnulls(login_id, session_digest, kid, epoch) = 1);
