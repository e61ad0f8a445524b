-- What somebody holds is found at once, however long the queue is.
create index review_item_held on review_item (locked_by) where locked_by is not null;

-- Decisions of today are counted whenever somebody looks at the queue.
create index review_decision_by_time on review_decision (at);
