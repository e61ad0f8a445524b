-- Searches that somebody keeps under a name. They belong to one account; nobody else sees them, of whatever organ.

create function is_account(account text) returns boolean
    language sql stable
    as $$ select account = nullif(current_setting('zhengming.account', true), '') $$;

create table saved_search (
    id uuid primary key,
    account text not null,
    name text not null,
    search text not null,
    saved_at timestamptz not null,
    unique (account, name)
);

alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy saved_search_own on saved_search using (is_account(account)) with check (is_account(account));
grant select, insert, update, delete on saved_search to zhengming_application;
