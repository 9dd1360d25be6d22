-- The key that a login is bound to, by its thumbprint (RFC 7638); null where it is bound to none.
alter table login add column key_thumbprint bytea check (octet_length(key_thumbprint) = 32);

-- The proofs of such keys that were used, by the digest of key and jti, so that each is used once on all instances.
create table used_proof (
    digest bytea primary key check (octet_length(digest) = 32),
    -- From then on it is too old for anybody to believe.
    forget_after timestamptz not null
);

-- "The proofs that are too old to be used again, the oldest first": to delete them.
create index used_proof_forget_after on used_proof (forget_after);

-- One row: the secret that nonces are made with. It opens nothing; whoever knows it can make proofs of her own key in advance.
create table proof_nonce_key (
    singleton boolean primary key default true check (singleton),
    secret bytea not null check (octet_length(secret) = 32)
);

insert into proof_nonce_key (secret)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
