-- Who is deleted takes her logins with her. Her money stays, without an owner (V3), and her events do (V4).
alter table login
    drop constraint login_user_id_fkey,
    add constraint login_user_id_fkey foreign key (user_id) references app_user on delete cascade;

-- "The logins of this user, over or not", when she is deleted.
create index login_user on login (user_id);

-- Usernames sort by their bytes, whatever the database's collation is: "the users behind that name".
alter table app_user alter column username type text collate "C";
