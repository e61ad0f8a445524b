-- Evidence of a referral that turned out to be about nothing (误报) goes at once, not when its case's time is over.
alter table evidence_package add column discarded_at timestamptz;

create index evidence_package_discarded on evidence_package (id)
    where discarded_at is not null and state <> 'EXPIRED_DELETED';
