import { describe, expect, it } from 'vitest';
import { askOf, beginForm, withAlike, withRoomEach } from './ask-form.rules.ts';

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

describe('what all events have alike', () => {
  const event = (eventId: string, ...moduleIds: string[]) => ({
    eventId,
    name: { zh: eventId },
    entries: 0,
    modules: moduleIds.map((moduleId) => ({ moduleId, name: { zh: moduleId } })),
  });
  const three = [event('a', 'a1', 'a2'), event('b', 'b1'), event('c', 'c1')];
  const begun = { ...beginForm('2026-11-30', ['a', 'b', 'c']), modules: { b1: modules.m } };

  it('is set for each chosen event and leaves what is empty as it was', () => {
    const wide = withAlike(begun, three, { entries: '30', minutes: '', roomIds: ['x', 'y'] });
    expect(wide.entries).toEqual({ a: '30', b: '30', c: '30' });
    expect(wide.modules).toMatchObject({
      a2: { minutes: '120', roomIds: ['x', 'y'] },
      b1: { minutes: '90', roomIds: ['x', 'y'] },
    });
    const one = { ...begun, chosen: ['c'] };
    const narrow = withAlike(one, three, { entries: '', minutes: '60', roomIds: [] });
    expect(narrow.entries).toEqual({});
    expect(narrow.modules).toEqual({ b1: modules.m, c1: { minutes: '60', roomIds: [] } });
  });

  it('may be a room for each, in order, from the beginning where rooms are fewer', () => {
    const { modules: given } = withRoomEach(begun, three, ['x', 'y']);
    expect(given).toMatchObject({
      a1: { roomIds: ['x'] },
      a2: { roomIds: ['x'] },
      b1: { minutes: '90', roomIds: ['y'] },
      c1: { roomIds: ['x'] },
    });
  });
});
