-- Whether judges see on a sheet what their own marks come to so far; null: nobody said so, and they do not.
alter table floor_rule add column shows_sum boolean;
