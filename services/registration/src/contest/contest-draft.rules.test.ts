import { describe, expect, it } from 'vitest';
import type { CompetitionView } from '../competition/competition.body.ts';
import type { EventView } from '../event/event.body.ts';
import { cityClass1 } from '../template/city-class-1.template.ts';
import { contestDraft } from './contest-draft.rules.ts';

let made = 0;
const newId = () => {
  made += 1;
  return `new ${made}`;
};
const competition: CompetitionView = {
  competitionId: 'c',
  ownerId: 'o',
  name: { zh: '测试竞赛' },
  tier: 'city',
  contestClass: '1',
  jurisdiction: 'CN-12',
  seasonYear: 2026,
  zone: 'Asia/Shanghai',
  plan: { documentNo: '测', year: 2026, item: '1', tier: 'city', contestClass: '1' },
  consents: ['taking-part'],
  units: [{ role: 'host', name: { zh: '测试局' } }],
  committee: null,
  templateId: 'city-class-1',
  version: 7,
};
const dates = {
  entryOpens: '2026-09-01',
  entryCloses: '2026-10-10',
  starts: '2026-11-21',
  ends: '2026-11-22',
};
const event: EventView = {
  ...cityClass1.event,
  eventId: 'e',
  ownerId: 'o',
  competitionId: 'c',
  name: { zh: '焊工' },
  occupation: { code: '6-18-02-04', name: { zh: '焊工' }, trade: null, route: 'level' },
  dates,
  modules: [
    { moduleId: 'm1', name: { zh: '实操' }, kind: 'practical', weight: '1', keyKind: 'station' },
  ],
  ranking: { ...cityClass1.event.ranking, ties: [{ by: 'module', moduleId: 'm1' }] },
  state: 'ARCHIVED',
  version: 9,
};
const draft = (ahead: Parameters<typeof contestDraft>[2], events: readonly EventView[] = [event]) =>
  contestDraft(competition, events, ahead, newId);

describe('a contest made after last year’s', () => {
  it('takes its settings and leaves its plan record, ids, states and versions behind', () => {
    const { competition: next, events } = draft({ seasonYear: 2027 });
    expect(next).toMatchObject({ seasonYear: 2027, plan: null, units: competition.units });
    expect(next).not.toHaveProperty('competitionId');
    expect(events[0]).not.toHaveProperty('eventId');
    expect(events[0]).not.toHaveProperty('state');
    expect(events[0]).toMatchObject({ name: { zh: '焊工' }, terms: event.terms });
  });
  it('falls on the same day of the week a year later', () => {
    const [next] = draft({ seasonYear: 2027 }).events;
    expect(next?.dates).toEqual({
      entryOpens: '2027-08-31',
      entryCloses: '2027-10-09',
      starts: '2027-11-20',
      ends: '2027-11-21',
    });
    expect(new Date('2027-11-20').getUTCDay()).toBe(new Date(dates.starts).getUTCDay());
  });
  it('begins on the day named, the other days as far from it as before', () => {
    const later = { ...event, dates: { ...dates, starts: '2026-11-23', ends: '2026-11-23' } };
    const { events } = draft({ seasonYear: 2027, firstDay: '2027-05-10' }, [later, event]);
    expect(events.map((one) => one.dates.starts)).toEqual(['2027-05-12', '2027-05-10']);
    expect(events[1]?.dates.entryCloses).toBe('2027-03-29');
  });
  it('leaves days open that were not fixed', () => {
    const open = { entryOpens: null, entryCloses: null, starts: null, ends: null };
    expect(draft({ seasonYear: 2027 }, [{ ...event, dates: open }]).events[0]?.dates).toEqual(open);
  });
  it('has modules of its own, and its tie steps name them', () => {
    const [next] = draft({ seasonYear: 2027 }).events;
    const moduleId = next?.modules[0]?.moduleId;
    expect(moduleId).not.toBe('m1');
    expect(next?.ranking.ties).toEqual([{ by: 'module', moduleId }]);
  });
  it('leaves out what was called off', () => {
    const events = (['VOID', 'CANCELLED'] as const).map((state) => ({ ...event, state }));
    expect(draft({ seasonYear: 2027 }, events).events).toEqual([]);
  });
});
