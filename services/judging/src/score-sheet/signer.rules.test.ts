import { describe, expect, it } from 'vitest';
import { refuseInPlace } from '../panel/sign-in-place.rules.ts';
import { type SheetFile, sheetHash } from './sheet.rules.ts';
import { decideSignature } from './sign.rules.ts';
import { signerStandings, signersOf } from './signer.rules.ts';

const score = { kind: 'judgement', score: '2' } as const;
const cell = { version: 1, value: score, recordedAt: 't' };
const state = (subjectId: string, judges: readonly string[], value: string | null = '2') => ({
  ...{ subjectId, aspectId: 'a', state: value === null ? 'PARTIAL' : 'COMPLETE', value },
  cells: Object.fromEntries(judges.map((judgeId) => [judgeId, cell])),
});
const subject = (subjectId: string) => ({
  ...{ subjectId, moduleId: 'm', sessionId: 's', kind: 'station' as const, label: subjectId },
  ...{ group: null, inUse: true, code: 'OK' as const, version: 0 },
});
const changed = (isComplete: boolean) => ({
  ...{ subCriteria: ['A1'], leaverId: 'ben', successorId: 'fay', restarted: [] },
  ...{ leftAt: new Date(0), recordedAt: new Date(0) },
  sheets: [{ sheetId: 'sheet', version: 3, isComplete }],
});
// Ben marked station 1 and left; Fay marked station 2.
const file = (rest: object = {}): SheetFile =>
  ({
    ...{ sheetId: 'sheet', eventId: 'e', moduleId: 'm', sessionId: 's', subCriterion: 'A1' },
    ...{ state: 'OPEN', version: 5, reopenedVersion: 0, moduleLocked: false },
    ...{ seats: ['anna', 'fay'], changes: [changed(false)], moves: [], recused: new Map() },
    aspects: [{ id: 'a', code: 'a', kind: 'J', max: '3', calculation: { kind: 'judgement' } }],
    subjects: [subject('1'), subject('2')],
    states: [state('1', ['anna', 'ben']), state('2', ['anna', 'fay'])],
    ...{ signatures: [], inPlace: [], ...rest },
  }) as SheetFile;
const names = (sheet: SheetFile) => signersOf(sheet).map(({ judgeId }) => judgeId);
const hashOf = (sheet: SheetFile, judgeId: string) =>
  signersOf(sheet).find((one) => one.judgeId === judgeId)?.hashes[0] ?? '';
const codeOf = (sheet: SheetFile, judgeId: string, hash = hashOf(sheet, judgeId)) => {
  const outcome = decideSignature(sheet, { judgeId, hash });
  return outcome.ok ? outcome.value.state : outcome.refusal.code;
};

describe('who signs a sheet on which a judge was replaced', () => {
  it('is everybody whose marks stand there', () => {
    expect(names(file())).toEqual(['anna', 'ben', 'fay']);
    expect(names(file({ states: [state('1', ['anna', 'fay'])] }))).toEqual(['anna', 'fay']);
  });
  it('is the panel of before where the sheet was complete, until it is opened again', () => {
    const states = ['1', '2'].map((one) => state(one, ['anna', 'ben']));
    const complete = { states, changes: [changed(true)] };
    expect(names(file(complete))).toEqual(['anna', 'ben']);
    expect(codeOf(file(complete), 'fay', 'x')).toBe('sheet.nothing-to-sign');
    expect(names(file({ ...complete, reopenedVersion: 4 }))).toEqual(['anna', 'ben', 'fay']);
  });
  it('signs the own marks alone after leaving, whether or not the others are in', () => {
    const open = file({ states: [state('1', ['anna', 'ben']), state('2', ['anna'], null)] });
    expect(hashOf(open, 'ben')).not.toBe(sheetHash(open));
    expect(codeOf(open, 'ben')).toBe('OPEN');
    expect(codeOf(open, 'anna')).toBe('sheet.incomplete');
    expect(hashOf(file(), 'ben')).toBe(hashOf(open, 'ben'));
  });
  it('is awaited whole: the last signature closes the sheet, whoever gives it', () => {
    const hash = sheetHash(file());
    const signatures = ['anna', 'fay'].map((judgeId) => ({ judgeId, hash }));
    expect(codeOf(file(), 'anna')).toBe('OPEN');
    expect(codeOf(file({ signatures }), 'ben')).toBe('SIGNED');
    const early = [{ judgeId: 'ben', hash: hashOf(file(), 'ben') }, signatures[0]];
    expect(codeOf(file({ signatures: early }), 'fay')).toBe('SIGNED');
  });
});

describe('a signature in the place of a judge who left', () => {
  const hash = hashOf(file(), 'ben');
  const by = (office: 'chief-judge' | 'supervisor', signedBy: string) => ({
    ...{ judgeId: 'ben', hash, office, signedBy },
  });
  const chief = { actorId: 'chief', offices: ['chief-judge'] as const };
  const refusal = (
    sheet: SheetFile,
    deputy: Parameters<typeof refuseInPlace>[2] = chief,
    signing = { judgeId: 'ben', hash },
  ) => refuseInPlace(sheet, signing, deputy)?.code;

  it('counts once chief judge and supervisor have both signed', () => {
    const signed = (inPlace: readonly object[]) =>
      signerStandings(file({ inPlace })).find(({ judgeId }) => judgeId === 'ben');
    expect(signed([by('chief-judge', 'chief')])).toMatchObject({ signed: false });
    const both = [by('chief-judge', 'chief'), by('supervisor', 'sun')];
    expect(signed(both)).toMatchObject({ signed: true, inPlace: true });
    const others = both.map((one) => ({ ...one, hash: 'of other marks' }));
    expect(signed(others)).toMatchObject({ signed: false });
  });
  it('is given by two people, each for one office', () => {
    const inPlace = [by('chief-judge', 'chief')];
    expect(refusal(file())).toBeUndefined();
    const both = { actorId: 'chief', offices: ['chief-judge', 'supervisor'] as const };
    expect(refusal(file({ inPlace }), both)).toBe('signature.four-eyes');
    expect(refusal(file({ inPlace }), { ...chief, actorId: 'another chief' })).toBe(
      'signature.office-signed',
    );
    expect(refusal(file(), { ...chief, actorId: 'ben' })).toBe('signature.four-eyes');
  });
  it('is given for nobody who sits there, nor over other marks, nor twice', () => {
    const forAnna = { judgeId: 'anna', hash: sheetHash(file()) };
    expect(refusal(file(), chief, forAnna)).toBe('signature.not-left');
    expect(refusal(file(), chief, { judgeId: 'ben', hash: 'x' })).toBe('sheet.stale');
    const signatures = [{ judgeId: 'ben', hash }];
    expect(refusal(file({ signatures }))).toBe('sheet.already-signed');
    expect(refusal(file({ moduleLocked: true }))).toBe('module.locked');
  });
});
