import { describe, expect, it } from 'vitest';
import { conflictStory, type LoggedMark, touches } from './conflict.rules.ts';
import { aspectOf } from './picture.fixture.ts';

const { aspect } = aspectOf('A1.1');
const at = (minute: number): string => `2026-05-12T02:${`${minute}`.padStart(2, '0')}:00.000Z`;
const gave = (judgeId: string, score: string, minute: number): LoggedMark => ({
  judgeId,
  value: { kind: 'judgement', score },
  recordedAt: at(minute),
});
const clash = [gave('anna', '0', 1), gave('ben', '1', 2), gave('cai', '3', 3)];

describe('the story of a conflict', () => {
  it('begins when the last of the panel has marked, and stands open', () => {
    expect(conflictStory(aspect, clash)).toMatchObject({
      reason: 'spread',
      gap: '3',
      allowed: '1',
      beganAt: at(3),
      endedAt: null,
      rounds: [
        { state: 'CONFLICT', marks: [{ entered: '0' }, { entered: '1' }, { entered: '3' }] },
      ],
    });
  });
  it('ends with the mark that brought the panel together; every round is kept', () => {
    const story = conflictStory(aspect, [...clash, gave('anna', '1', 5), gave('cai', '2', 7)]);
    expect(story?.endedAt).toBe(at(7));
    expect(
      story?.rounds.map(({ state, marks }) => [state, marks.map((one) => one.entered)]),
    ).toEqual([
      ['CONFLICT', ['0', '1', '3']],
      ['CONFLICT', ['1', '1', '3']],
      ['COMPLETE', ['1', '1', '2']],
    ]);
  });
  it('stands open again when a later change parts the panel anew', () => {
    const marks = [...clash, gave('cai', '1', 5), gave('cai', '3', 9)];
    expect(conflictStory(aspect, marks)?.endedAt).toBeNull();
  });
  it('is none where a mark was changed and nobody clashed', () => {
    const marks = [gave('anna', '1', 1), gave('ben', '1', 2), gave('cai', '2', 3)];
    expect(conflictStory(aspect, [...marks, gave('cai', '1', 4)])).toBeNull();
  });
  it('tells of two readings that differ', () => {
    const compared = aspectOf('A1.3', { kind: 'pass-fail' }, 'twoIndependent').aspect;
    const read = (judgeId: string, passed: boolean, minute: number): LoggedMark => ({
      judgeId,
      value: { kind: 'pass-fail', passed },
      recordedAt: at(minute),
    });
    expect(conflictStory(compared, [read('anna', true, 1), read('ben', false, 2)])).toMatchObject({
      reason: 'entries-differ',
      gap: null,
    });
  });
  it('ends with whoever decides between two readings, whatever they say', () => {
    const compared = aspectOf('A1.3', { kind: 'pass-fail' }, 'twoIndependent').aspect;
    const read = (judgeId: string, passed: boolean, minute: number, decides = false) => ({
      ...{ judgeId, decides, recordedAt: at(minute) },
      value: { kind: 'pass-fail' as const, passed },
    });
    const story = conflictStory(compared, [
      read('anna', true, 1),
      read('ben', false, 2),
      read('chief', false, 4, true),
    ]);
    expect(story?.endedAt).toBe(at(4));
    expect(story?.rounds.map(({ state }) => state)).toEqual(['CONFLICT', 'COMPLETE']);
  });
  it('begins anew where entries are compared again after the sheet was opened', () => {
    const compared = aspectOf('A1.3', { kind: 'pass-fail' }, 'twoIndependent').aspect;
    const read = (judgeId: string, passed: boolean, minute: number, rest: object = {}) => ({
      ...{ judgeId, recordedAt: at(minute), value: { kind: 'pass-fail' as const, passed } },
      ...rest,
    });
    const opened = { opened: 7 };
    const rounds = conflictStory(compared, [
      ...[read('anna', true, 1), read('ben', false, 2)],
      read('chief', false, 4, { decides: true }),
      ...[read('anna', true, 30, opened), read('ben', true, 31, opened)],
    ])?.rounds;
    expect(rounds?.map(({ state }) => state)).toEqual(['CONFLICT', 'COMPLETE', 'COMPLETE']);
    expect(rounds?.at(-1)?.marks.map(({ judgeId }) => judgeId)).toEqual(['anna', 'ben']);
  });
  it('belongs to each day on which it began, stood or ended', () => {
    const day = (from: string) => ({
      from: new Date(`${from}T00:00:00Z`),
      to: new Date(Date.parse(`${from}T00:00:00Z`) + 86_400_000),
    });
    const story = { beganAt: '2026-05-12T09:00:00.000Z', endedAt: '2026-05-13T09:00:00.000Z' };
    expect(
      ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14']
        .map(day)
        .map((one) => touches(story, one)),
    ).toEqual([false, true, true, false]);
    expect(touches({ ...story, endedAt: null }, day('2026-05-20'))).toBe(true);
  });
});
