-- Whose doing an incident was as the floor saw it (M08); what counts is the chief judge's decision.
alter table incident add column seen_cause text check (seen_cause in ('contestant', 'not', 'open'));
