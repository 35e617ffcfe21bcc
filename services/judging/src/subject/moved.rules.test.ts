import { describe, expect, it } from 'vitest';
import {
  aspectsAt,
  codeInTheEnd,
  isMarkedAt,
  type MovedSubject,
  stoodBefore,
} from './moved.rules.ts';

const move = (
  fromSubjectId: string,
  toSubjectId: string,
  aspects: readonly string[],
  toCode: MovedSubject['toCode'] = 'OK',
): MovedSubject => ({ fromSubjectId, toSubjectId, aspects, toCode });
const moves = [move('s7', 's9', ['a1', 'a2']), move('s9', 's11', ['a3'])];
const ASPECTS = ['a1', 'a2', 'a3', 'a4'];

describe('somebody who went on at another station', () => {
  it('has every aspect marked at exactly one of the stations: where it was begun, else at the last', () => {
    expect(['s7', 's9', 's11'].map((at) => aspectsAt(moves, at, ASPECTS))).toEqual([
      ['a1', 'a2'],
      ['a3'],
      ['a4'],
    ]);
    for (const aspect of ASPECTS) {
      expect(['s7', 's9', 's11'].filter((at) => isMarkedAt(moves, at, aspect))).toHaveLength(1);
    }
  });
  it('changes nothing for anybody else', () => {
    expect(aspectsAt(moves, 's8', ASPECTS)).toBeUndefined();
    expect(isMarkedAt(moves, 's8', 'a1')).toBe(true);
    expect(stoodBefore(moves, 's8')).toEqual([]);
  });
  it('is followed back through every station, and nowhere twice', () => {
    expect(stoodBefore(moves, 's11')).toEqual(['s9', 's7']);
    expect(stoodBefore([...moves, move('s11', 's7', [])], 's11')).toEqual(['s9', 's7', 's11']);
  });
  it('has the code that was given where they stand in the end', () => {
    const coded = [move('s7', 's9', []), move('s9', 's11', [], 'DSQ')];
    expect(codeInTheEnd(coded, { subjectId: 's7', code: 'OK' })).toBe('DSQ');
    expect(codeInTheEnd(coded, { subjectId: 's11', code: 'DSQ' })).toBe('DSQ');
    expect(codeInTheEnd(coded, { subjectId: 's8', code: 'DNF' })).toBe('DNF');
  });
});
