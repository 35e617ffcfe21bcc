import { describe, expect, it } from 'vitest';
import type { Line } from './desk.types.ts';
import { groupsOf } from './group.rules.ts';
import type { Guest } from './people.rules.ts';

const times = { opensMinutes: 30, lateMinutes: 15 };
const now = new Date('2026-12-01T00:30:00Z');
let serial = 0;
const guest = (
  home: string,
  change: { startsAt?: string | null; shown?: Guest['shown'] } = {},
): Guest => {
  serial += 1;
  const line: Line = {
    entryId: `e${serial}`,
    personId: `p${serial}`,
    entryNo: String(serial),
    name: '测试甲',
    idLastFour: '1234',
    organisation: home === '' ? null : { zh: home },
    badge: `JBE${serial}`,
    startsAt: change.startsAt ?? '2026-12-01T01:00:00Z',
    state: 'expected',
    seen: 0,
  };
  return { line, shown: change.shown ?? { state: 'expected', place: 'server' } };
};
const told = (guests: readonly Guest[]) =>
  groupsOf(guests, times, now, ({ organisation }) => organisation?.zh ?? '').map(
    ({ name, lines, lateCount }) => `${name} ${lines.length} ${lateCount}`,
  );

describe('people who come with their leader', () => {
  it('are those of one organisation, the largest group first, nobody alone', () => {
    const guests = [guest('甲厂'), guest('乙厂'), guest('乙厂'), guest('丙厂'), guest('乙厂')];
    expect(told([...guests, guest('甲厂'), guest(''), guest('')])).toEqual([
      '乙厂 3 0',
      '甲厂 2 0',
    ]);
  });

  it('are neither there already nor being decided on', () => {
    const there = guest('甲厂', { shown: { state: 'present', place: 'desk' } });
    const asked = guest('甲厂', { shown: { state: 'expected', place: 'undecided' } });
    expect(told([guest('甲厂'), guest('甲厂'), there, asked])).toEqual(['甲厂 2 0']);
  });

  it('are not late: whoever is comes one by one with a reason', () => {
    const late = guest('甲厂', { startsAt: '2026-12-01T00:10:00Z' });
    expect(told([guest('甲厂'), guest('甲厂'), late])).toEqual(['甲厂 2 1']);
  });
});
