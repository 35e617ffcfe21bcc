import { describe, expect, it } from 'vitest';
import { askOf, beginForm } from './ask-form.rules.ts';

const events = [
  {
    eventId: 'e',
    name: { zh: '测试赛项' },
    entries: 0,
    modules: [{ moduleId: 'm', name: { zh: '甲' } }],
  },
];
const form = beginForm('2026-11-30', ['e']);
const modules = { m: { minutes: '90', roomIds: ['r'] } };

describe('asking for a plan', () => {
  it('needs an event and rooms for each of its modules', () => {
    expect(askOf({ ...form, chosen: [] }, events)).toEqual({ ok: false, why: 'chooseEvent' });
    expect(askOf(form, events)).toEqual({ ok: false, why: 'chooseRooms' });
  });
  it('counts days on, keeps numbers in bounds and asks for entries only where some are written', () => {
    const asked = askOf({ ...form, dayCount: '2', pause: '-5', hasLunch: false, modules }, events);
    expect(asked).toEqual({
      ok: true,
      ask: {
        days: ['2026-11-30', '2026-12-01'].map((date) => ({ date, from: '08:30', to: '17:30' })),
        lunch: null,
        breakMinutes: 0,
        events: [
          { eventId: 'e', modules: [{ moduleId: 'm', durationMinutes: 90, roomIds: ['r'] }] },
        ],
      },
    });
    const written = askOf({ ...form, entries: { e: '30' }, modules }, events);
    expect(written).toMatchObject({ ask: { events: [{ entries: 30 }] } });
  });
});
