-- An export of any kind is taken once.

alter table label_export rename to export_taken;
alter table export_taken rename column cases to items;
alter policy label_export_seen on export_taken rename to export_taken_seen;
