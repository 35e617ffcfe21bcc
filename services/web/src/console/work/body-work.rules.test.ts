import { WORK_KINDS, type WorkItem } from '@jinbang/contracts/http/body-work';
import type { Office } from '@jinbang/contracts/office';
import { describe, expect, it } from 'vitest';
import type { Appointment, Scope } from '../frame/office.rules.ts';
import { isOfBody, wayOfWork, worksForBody } from './body-work.rules.ts';

const now = new Date('2026-01-01T20:00:00Z');
const line = (change: Partial<WorkItem> = {}): WorkItem => ({
  ...{ kind: 'approval', turn: 'mine', count: 1, mine: 1, since: '2026-03-10T08:00:00.000Z' },
  ...{ dueAt: null, bodyId: 'body', bodyName: null, bodies: 1, oldestId: 'oldest' },
  ...change,
});

describe('where work is done', () => {
  it('is the thing itself where one is meant, and its list where there are several', () => {
    expect(wayOfWork(line(), now)).toEqual({
      screen: 'approvals',
      chosen: { view: 'waiting', batch: 'oldest' },
    });
    expect(wayOfWork(line({ count: 3, mine: 2 }), now).chosen).toEqual({ view: 'waiting' });
    // Of several the one that is mine.
    expect(wayOfWork(line({ kind: 'register-act', count: 3 }), now).chosen).toEqual({
      act: 'oldest',
    });
    expect(wayOfWork(line({ kind: 'register-act', count: 3, mine: 0 }), now).chosen).toEqual({
      view: 'acts',
    });
  });
  it('opens the body it is about, at the step of the paper', () => {
    expect(wayOfWork(line({ kind: 'paper-seal', count: 8, mine: 0 }), now)).toEqual({
      screen: 'handing-out',
      chosen: { body: 'body', step: 'seal' },
    });
    expect(wayOfWork(line({ kind: 'issue-numbers' }), now).chosen).toEqual({ body: 'body' });
  });
  it('finds the certificates that end within ninety days', () => {
    expect(wayOfWork(line({ kind: 'renewal', count: 6 }), now)).toEqual({
      screen: 'certificates',
      chosen: { view: 'register', ends: '2026-04-02' },
    });
  });
  it('is somewhere for every kind', () => {
    for (const kind of WORK_KINDS) expect(wayOfWork(line({ kind }), now).screen).toBeTruthy();
  });
});

describe('who works for a body', () => {
  const holds = (office: Office, kind: Scope['kind'], ended = false): readonly Appointment[] => [
    {
      ...{ appointmentId: 'a', personId: 'p', office, organisationId: null, version: 1, ended },
      ...{ from: '2026-01-01T00:00:00Z', to: null },
      scope: kind === 'platform' ? { kind } : { kind, id: 'x' },
    },
  ];
  const at = new Date('2026-03-10T08:00:00Z');
  it('is whoever holds an office at one, or approves in a contest', () => {
    expect(worksForBody(holds('seal-keeper', 'organisation'), at)).toBe(true);
    expect(worksForBody(holds('approving-office', 'competition'), at)).toBe(true);
    expect(worksForBody(holds('platform-operator', 'platform'), at)).toBe(true);
  });
  it('has a day of their own where the office is the body’s', () => {
    expect(isOfBody(holds('seal-keeper', 'organisation'), at)).toBe(true);
    expect(isOfBody(holds('certification-body', 'competition'), at)).toBe(false);
    expect(isOfBody(holds('approving-office', 'organisation'), at)).toBe(false);
  });
  it('is nobody who judges, enters or watches a single contest, and nobody any more', () => {
    expect(worksForBody(holds('auditor', 'competition'), at)).toBe(false);
    expect(worksForBody(holds('chief-judge', 'event'), at)).toBe(false);
    expect(worksForBody(holds('organiser', 'organisation'), at)).toBe(false);
    expect(worksForBody(holds('certification-body', 'organisation', true), at)).toBe(false);
  });
});
