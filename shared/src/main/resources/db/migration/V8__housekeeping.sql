-- "The logins that are past their absolute end, the oldest first": to delete them. No use moves this column.
create index login_absolute_end on login (absolute_expires_at);

-- Still "the logins of this user that are not over", and now in an order to look at all of them in, window by window.
drop index login_not_over;
create index login_not_over on login (user_id, id) where over_at is null;

-- "What was revoked and has ended by the watermark, the oldest first": to forget it.
create index revocation_forget_after on revocation (forget_after) where forget_after is not null;
-- A key ring may hold that key again at any time.
alter table revocation add constraint revocation_of_key_stays check (kid is null or forget_after is null);

-- "The keys that are kept no longer, the oldest first": to delete them.
create index idempotency_key_age on idempotency_key (created_at);
