-- Since when a signing key has been published, by this database's clock and for all instances: verifiers keep the keys
-- for five minutes, so a key signs only once it has been known for longer. Whether it is withdrawn, revocation tells.
create table published_key (
    kid text primary key,
    published_at timestamptz not null
);
