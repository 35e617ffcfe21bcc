import { describe, expect, it } from 'vitest';
import type { SealKind } from './seal.body.ts';
import { standingSeals } from './seal.rules.ts';

const seal = (serial: number, kind: SealKind, sessionId: string | null, moduleId = 'm1') => ({
  serial,
  kind,
  sessionId,
  moduleId,
});
const serialsOf = (...seals: ReturnType<typeof seal>[]) =>
  standingSeals(seals).map(({ serial }) => serial);

describe('the sealed texts that stand', () => {
  it('are the newest draw of each session and what followed it', () => {
    expect(
      serialsOf(
        seal(1, 'stations-drawn', 's1'),
        seal(2, 'stations-drawn', 's2'),
        seal(3, 'stations-late', 's1'),
        seal(4, 'stations-drawn', 's1'),
        seal(5, 'station-moved', 's1'),
      ),
    ).toEqual([2, 4, 5]);
  });
  it('are for review codes told apart by module', () => {
    expect(
      serialsOf(
        seal(1, 'codes-drawn', null),
        seal(2, 'codes-late', null),
        seal(3, 'codes-drawn', null, 'm2'),
        seal(4, 'codes-drawn', null),
      ),
    ).toEqual([3, 4]);
  });
  it('stay where a session drawn with the service’s own key was only added to', () => {
    expect(serialsOf(seal(1, 'stations-late', 's1'))).toEqual([1]);
  });
});
