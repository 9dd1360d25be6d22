-- A batch of last uses may rewrite every row of a page before the first of the old ones can go: each new one must find room there.
alter table login set (fillfactor = 50);
