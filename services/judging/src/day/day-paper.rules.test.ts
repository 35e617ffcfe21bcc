import { describe, expect, it } from 'vitest';
import type { PaperSheetFile } from '../paper/paper-sheet.store.ts';
import { papersBySheet } from './day-paper.rules.ts';

type Kind = PaperSheetFile['acts'][number]['kind'];
const place = { moduleId: 'm', sessionId: 'am', subCriterion: 'A1' };

/** Of a printed sheet what is read here. */
const printed = (number: string, kinds: readonly Kind[] = [], row: object = {}): PaperSheetFile => {
  const acts = kinds.map((kind) => ({ kind }));
  return { row: { ...place, number, subjects: ['s1', 's2'], ...row }, acts } as never;
};

describe('the numbers of paper on a judge’s screen', () => {
  it('are those of this sheet, each with who stands on it', () => {
    const files = [
      printed('0001-7K'),
      printed('0002-3P', [], { sessionId: 'pm' }),
      printed('0003-9T', [], { subCriterion: 'A2' }),
    ];
    expect(papersBySheet(files)(place)).toEqual([{ number: '0001-7K', subjectIds: ['s1', 's2'] }]);
  });
  it('are not those of a spoilt or missing sheet; one that was found counts again', () => {
    const files = [
      printed('0001-7K', ['returned', 'spoilt']),
      printed('0002-3P', ['missing']),
      printed('0003-9T', ['missing', 'found']),
      printed('0004-2M', ['returned']),
    ];
    expect(papersBySheet(files)(place).map(({ number }) => number)).toEqual(['0003-9T', '0004-2M']);
  });
});
