import type { Aspect } from '@jinbang/scoring/aspect';
import { describe, expect, it } from 'vitest';
import type { SheetFile } from '../score-sheet/sheet.rules.ts';
import { sheetHash } from '../score-sheet/sheet.rules.ts';
import { refusePaperSignature, signersOnPaper } from './paper-signature.rules.ts';
import type { MarkSource } from './typing.store.ts';

const judged: Aspect = {
  ...{ id: 'j', code: 'A1.1', kind: 'J', max: '3' },
  calculation: { kind: 'judgement' },
};
const measured: Aspect = {
  ...{ id: 'm', code: 'A1.2', kind: 'M', max: '3' },
  calculation: { kind: 'value' },
};
const cell = { version: 1, value: { kind: 'judgement', score: '2' }, recordedAt: 't' } as const;
const subject = (subjectId: string, inUse = true) => ({
  ...{ subjectId, moduleId: 'm', sessionId: 's', kind: 'station' as const, label: subjectId },
  ...{ group: null, inUse, code: 'OK' as const, version: 0 },
});

type Way = MarkSource['source'];
/** Who gave which mark, and which way it came: `01/j/anna` by subject, aspect and judge. */
type Ways = Readonly<Record<string, Way>>;
const onPaper: Ways = { '01/j/anna': 'paper', '01/j/ben': 'paper', '01/m/anna': 'paper' };

const sheetOf = (ways: Ways, rest: Partial<SheetFile> = {}): SheetFile => {
  const places = Map.groupBy(Object.keys(ways), (key) => key.split('/').slice(0, 2).join('/'));
  const states = [...places].map(([place, keys]) => {
    const [subjectId = '', aspectId = ''] = place.split('/');
    const cells = Object.fromEntries(keys.map((key) => [key.split('/')[2], cell]));
    return { subjectId, aspectId, state: 'COMPLETE' as const, value: '2', cells };
  });
  return {
    ...{ sheetId: 'sheet', eventId: 'e', moduleId: 'm', sessionId: 's', subCriterion: 'A1' },
    ...{ state: 'OPEN', version: 5, reopenedVersion: 0, moduleLocked: false },
    ...{ seats: ['anna', 'ben'], changes: [], moves: [], recused: new Map() },
    ...{ aspects: [judged, measured], subjects: [subject('01')], states },
    ...{ signatures: [], inPlace: [], ...rest },
  };
};
const sourcesOf = (ways: Ways): readonly MarkSource[] =>
  Object.entries(ways).map(([key, source]) => {
    const [subjectId = '', aspectId = '', judgeId = ''] = key.split('/');
    return { subjectId, aspectId, judgeId, version: 1, source };
  });
const signers = (ways: Ways, rest: Partial<SheetFile> = {}) =>
  signersOnPaper(sheetOf(ways, rest), sourcesOf(ways));
const refusal = (ways: Ways, rest: Partial<SheetFile> = {}) => {
  const file = sheetOf(ways, rest);
  const hash = sheetHash(file);
  return refusePaperSignature(
    file,
    { hash, present: hash },
    { sources: sourcesOf(ways), papersIn: 1, openPaper: undefined },
  );
};

describe('who signed on paper', () => {
  it('is everybody where each mark of the sheet came on paper', () => {
    expect(signers(onPaper)).toEqual(['anna', 'ben']);
    expect(refusal(onPaper)).toBeUndefined();
  });
  it('is nobody who gave a mark another way', () => {
    for (const way of ['tablet', 'machine', 'import'] as const) {
      expect(signers({ ...onPaper, '01/j/ben': way })).toEqual(['anna']);
    }
  });
  it('is nobody while a value of the panel came another way: it is of each of them', () => {
    const ways: Ways = { ...onPaper, '01/m/anna': 'tablet' };
    expect(signers(ways)).toEqual([]);
    expect(refusal(ways)).toEqual({
      ...{ kind: 'conflict', code: 'typing.panel-not-on-paper' },
      params: { values: 1 },
    });
  });
  it('is nobody where another contestant of the sheet was marked on a tablet', () => {
    const subjects = [subject('01'), subject('02')];
    const second: Ways = { '02/j/anna': 'tablet', '02/j/ben': 'tablet', '02/m/ben': 'paper' };
    expect(signers({ ...onPaper, ...second }, { subjects })).toEqual([]);
    expect(refusal({ ...onPaper, ...second }, { subjects })?.code).toBe('typing.nobody-on-paper');
  });
  it('is nobody of whom no mark stands there, unless the panel has one value together', () => {
    const { '01/j/anna': anna = 'paper', '01/m/anna': value = 'paper' } = onPaper;
    const own = { aspects: [judged], recused: new Map([['01', new Set(['ben'])]]) };
    expect(signers({ '01/j/anna': anna }, own)).toEqual(['anna']);
    expect(signers({ '01/m/anna': value }, { aspects: [measured] })).toEqual(['anna', 'ben']);
    expect(signers({}, { subjects: [] })).toEqual([]);
  });
  it('does not look at marks that stand nowhere on the sheet', () => {
    const ways: Ways = { ...onPaper, '09/m/anna': 'tablet', '09/j/ben': 'tablet' };
    expect(signers(ways, { subjects: [subject('01'), subject('09', false)] })).toEqual([
      'anna',
      'ben',
    ]);
  });
  it('is nobody twice: who signed already is left out, and the refusal names no panel value', () => {
    const hash = sheetHash(sheetOf(onPaper));
    const signatures = ['anna', 'ben'].map((judgeId) => ({ judgeId, hash }));
    const ways: Ways = { ...onPaper, '01/m/anna': 'tablet' };
    expect(refusal(ways, { signatures })?.code).toBe('typing.nobody-on-paper');
  });
});
