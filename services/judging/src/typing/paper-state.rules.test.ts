import type { PaperState } from '@jinbang/contracts/http/judging-typing';
import { describe, expect, it } from 'vitest';
import type { PlannedPaperMark } from './paper-plan.rules.ts';
import { countPapers, paperStateOf, refuseOpenPaper } from './paper-state.rules.ts';

const compared = (readers: string[], differing: string[] = []) => ({
  readers,
  differing,
  agreed: new Map(),
});
const mark = (effect: PlannedPaperMark['effect']): PlannedPaperMark => ({
  ...{ place: { subjectId: '1', aspectId: 'a', column: 1 }, judgeId: 'j', basedOn: 0 },
  ...{ value: { kind: 'value', points: '1' }, effect, standing: undefined },
});

describe('where a printed sheet stands', () => {
  it.each<[PaperState, ...Parameters<typeof paperStateOf>]>([
    ['printed', 'out', compared([]), []],
    ['returned', 'returned', compared([]), []],
    ['typed', 'out', compared(['A'], ['x']), []],
    ['differs', 'returned', compared(['A', 'B'], ['x']), []],
    ['disputed', 'returned', compared(['A', 'B']), [mark('new'), mark('disputed')]],
    ['compared', 'returned', compared(['A', 'B']), [mark('same'), mark('changed')]],
    ['in', 'returned', compared(['A', 'B']), [mark('same'), mark('kept')]],
    ['in', 'returned', compared(['A', 'B']), []],
    ['spoilt', 'spoilt', compared(['A'], ['x']), []],
    ['missing', 'missing', compared([]), []],
    ['missing', 'missing', compared(['A', 'B'], ['x']), []],
    ['disputed', 'missing', compared(['A', 'B']), [mark('disputed')]],
  ])('%s', (state, ...given) => {
    expect(paperStateOf(...given)).toBe(state);
  });
});

const sheets = (...states: PaperState[]) =>
  states.map((state, place) => ({ number: `000${place + 1}`, state, signed: false }));

describe('the lock', () => {
  it.each<PaperState>(['printed', 'returned', 'typed', 'differs', 'disputed', 'compared'])(
    'waits for a sheet that is %s, and names it',
    (state) => {
      expect(refuseOpenPaper(sheets('in', state, state))).toEqual({
        kind: 'conflict',
        code: `paper-sheet.open-${state}`,
        params: { open: 2, number: '0002' },
      });
    },
  );
  it('names what is furthest from done first', () => {
    expect(refuseOpenPaper(sheets('differs', 'printed'))?.code).toBe('paper-sheet.open-printed');
  });
  it('waits for nothing that is in, spoilt or said to be missing', () => {
    expect(refuseOpenPaper(sheets('in', 'spoilt', 'missing'))).toBeUndefined();
  });
});

describe('the reconciliation', () => {
  it('counts each sheet as far as it came, and adds up', () => {
    const own = sheets(
      'printed',
      'returned',
      'typed',
      'differs',
      'disputed',
      'in',
      'spoilt',
      'missing',
    );
    const counts = countPapers(own.map((one) => ({ ...one, signed: one.state === 'in' })));
    expect(counts).toEqual({
      ...{ printed: 8, returned: 5, spoilt: 1, missing: 1, typed: 4, compared: 2, signed: 1 },
      open: 5,
    });
    const out = own.filter(({ state }) => state === 'printed').length;
    expect(counts.returned + counts.spoilt + counts.missing + out).toBe(counts.printed);
  });
});
