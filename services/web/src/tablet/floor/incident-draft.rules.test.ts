import { incidentBody } from '@jinbang/contracts/http/judging-incident';
import { newId } from '@jinbang/kernel/id';
import { expect, it } from 'vitest';
import { type IncidentDraft, incidentOf } from './incident-draft.rules.ts';

const NOW = Date.parse('2026-11-21T02:00:00Z');
const place = { sessionId: newId(), station: '07' };
const draft: IncidentDraft = {
  ...{ kind: 'equipment', cause: 'not', stoppedMs: NOW - 60_000, isGoingOn: false },
  note: '  主轴停转 ',
};

it('is kept as it was written down, in the form the server takes', () => {
  const incident = incidentOf(draft, place, NOW);
  expect(incident).toEqual({
    ...{ ...place, kind: 'equipment', seenCause: 'not', note: '主轴停转' },
    stoppedAt: '2026-11-21T01:59:00.000Z',
  });
  expect(incidentBody.safeParse(incident).success).toBe(true);
});
it('says nothing nobody said', () => {
  expect(incidentOf({ ...draft, cause: null, note: ' ' }, place, NOW)).toEqual({
    ...{ ...place, kind: 'equipment', stoppedAt: '2026-11-21T01:59:00.000Z' },
  });
});
it('is none before it says what happened', () => {
  expect(incidentOf({ ...draft, kind: null }, place, NOW)).toBeNull();
});
it('is never of a moment to come', () => {
  const late = incidentOf({ ...draft, stoppedMs: NOW + 5_000 }, place, NOW);
  expect(late?.stoppedAt).toBe('2026-11-21T02:00:00.000Z');
});
