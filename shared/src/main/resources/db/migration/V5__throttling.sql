-- How often something was tried: token buckets, shared by all instances. What they are of, only their digest tells: a
-- username may be anything that somebody typed, a password too.
create table throttle_bucket (
    id bytea primary key check (octet_length(id) = 32),
    -- As Bucket4j writes it.
    state bytea,
    -- From then on all tokens are there again, and the row says nothing.
    full_at timestamptz not null default '-infinity'
) with (fillfactor = 50);

-- "Which rows say nothing any more?" While a bucket is in use the value stays, so its updates stay on their page (HOT).
create index throttle_bucket_full on throttle_bucket (full_at);
