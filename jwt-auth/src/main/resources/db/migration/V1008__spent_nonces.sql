-- "The used tokens whose leeway is over and that still lead on, the oldest first": to take that from them.
create index used_refresh_token_nonce on used_refresh_token (first_used_at) where nonce is not null;
