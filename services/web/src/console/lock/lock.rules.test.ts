import { describe, expect, it } from 'vitest';
import { hindersDay, hindersModule, wayOf } from './lock.rules.ts';

const day = {
  day: 1,
  version: 0,
  locked: false,
  expected: 12,
  settled: 12,
  sheets: 3,
  signedSheets: 3,
};
const module = {
  ...{ moduleId: 'm', name: { zh: '模块' }, version: 1, schemeVersion: 1, panelsVersion: 1 },
  ...{ locked: false, expected: 12, settled: 12, conflicts: 0, sheets: 3, signedSheets: 3 },
};

describe('what hinders the lock of a module', () => {
  it.each([
    [{}, []],
    [{ schemeVersion: 0, sheets: 0 }, [['no-scheme', 0]]],
    [{ panelsVersion: 0 }, [['no-panels', 0]]],
    [{ sheets: 0, signedSheets: 0, expected: 0, settled: 0 }, [['nobody', 0]]],
    [{ signedSheets: 1 }, [['signatures', 2]]],
    [
      { settled: 8, conflicts: 1, signedSheets: 0 },
      [
        ['conflicts', 1],
        ['marks', 3],
        ['signatures', 3],
      ],
    ],
  ])('with %o is %o', (change, wanted) => {
    const found = hindersModule({ ...module, ...change });
    expect(found.map(({ what, count }) => [what, count])).toEqual(wanted);
  });
});

describe('what hinders the lock of a day', () => {
  it.each([
    [{}, []],
    [{ sheets: 0, signedSheets: 0, expected: 0, settled: 0 }, [['nobody', 0]]],
    [
      { settled: 5, signedSheets: 1 },
      [
        ['marks', 7],
        ['signatures', 2],
      ],
    ],
  ])('with %o is %o', (change, wanted) => {
    const found = hindersDay({ ...day, ...change });
    expect(found.map(({ what, count }) => [what, count])).toEqual(wanted);
  });
});

it('shows the way to each: panels to their seats, a scheme to its import', () => {
  expect(wayOf('no-panels', 'e')).toEqual({
    screen: 'judging',
    chosen: { event: 'e', view: 'seats' },
  });
  expect(wayOf('no-scheme', 'e').screen).toBe('scheme');
  expect(wayOf('signatures', 'e')).toEqual({ screen: 'judging', chosen: { event: 'e' } });
});
