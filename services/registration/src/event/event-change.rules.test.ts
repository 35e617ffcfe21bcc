import { describe, expect, it } from 'vitest';
import { cityClass1 } from '../template/city-class-1.template.ts';
import type { EventView } from './event.body.ts';
import { flawOfEventChange, flawOfModulesGone } from './event-change.rules.ts';

const dates = { entryOpens: null, entryCloses: null, starts: '2026-11-21', ends: null };
const event: EventView = {
  ...cityClass1.event,
  eventId: 'e',
  ownerId: 'o',
  competitionId: 'c',
  name: { zh: '焊工' },
  occupation: { code: '6-18-02-04', name: { zh: '焊工' }, trade: null, route: 'level' },
  dates,
  modules: [
    { moduleId: 'm1', name: { zh: '理论' }, kind: 'theory', weight: '0.3', keyKind: 'entry' },
    { moduleId: 'm2', name: { zh: '实操' }, kind: 'practical', weight: '0.7', keyKind: 'station' },
  ],
  state: 'DRAFT',
  version: 1,
};

describe('changing an event', () => {
  it('is free while it is a draft', () => {
    const changed = { ...event, teamSize: 2, modules: event.modules.slice(1) };
    expect(flawOfEventChange(event, changed)).toBeUndefined();
  });
  it('leaves every published rule, and says which were touched', () => {
    const published = { ...event, state: 'REGISTRATION' as const };
    const modules = event.modules.map((one) => ({ ...one, weight: '0.5' }));
    const terms = { ...event.terms, lateAfter: 20 };
    const flaw = flawOfEventChange(published, { ...published, modules, terms });
    expect(flaw?.code).toBe('event.refused');
    expect(flaw?.issues?.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'terms event.frozen',
      'modules event.frozen',
    ]);
  });
  it.each(['RULES_PUBLISHED', 'REGISTRATION', 'ELIGIBILITY_CHECK'] as const)(
    'moves the days while it is %s',
    (state) => {
      const later = { ...dates, starts: '2026-12-05' };
      expect(flawOfEventChange({ ...event, state }, { ...event, dates: later })).toBeUndefined();
    },
  );
  it.each(['DRAWN', 'DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'] as const)(
    'is over once it is %s',
    (state) => {
      expect(flawOfEventChange({ ...event, state }, event)?.code).toBe('event.over');
    },
  );
});

describe('taking a module away', () => {
  const without = { ...event, modules: event.modules.slice(0, 1) };
  it('is refused while sessions are planned for it', () => {
    expect(flawOfModulesGone(event, without, ['m2'])).toMatchObject({
      code: 'event.module-planned',
      params: { module: '实操' },
    });
  });
  it('is free otherwise', () => {
    expect(flawOfModulesGone(event, without, ['m1'])).toBeUndefined();
    expect(flawOfModulesGone(event, event, ['m1', 'm2'])).toBeUndefined();
  });
});
