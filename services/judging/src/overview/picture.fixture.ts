import type { Aspect, Calculation } from '@jinbang/scoring/aspect';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import type { Picture, PictureSheet } from './picture.rules.ts';

/** An aspect of sub-criterion A1, made up; its id is its code. */
export const aspectOf = (
  code: string,
  calculation: Calculation = { kind: 'judgement' },
  entries?: Aspect['entries'],
): PlacedAspect => ({
  aspect: { id: code, code, kind: 'J', max: '1', calculation, entries },
  criterion: 'A',
  subCriterion: 'A1',
});

export const subjectOf = (label: string, rest: Partial<SheetSubject> = {}): SheetSubject => ({
  subjectId: label,
  moduleId: 'm',
  sessionId: 'am',
  kind: 'station',
  label,
  group: null,
  inUse: true,
  code: 'OK',
  version: 0,
  ...rest,
});

export const sheetOf = (rest: Partial<PictureSheet> = {}): PictureSheet => ({
  sheetId: 'sheet',
  moduleId: 'm',
  sessionId: 'am',
  subCriterion: 'A1',
  version: 1,
  state: 'OPEN',
  signed: 0,
  signingHash: null,
  reopenedVersion: 0,
  ...rest,
});

/** Two stations, a panel of three judges, one judged aspect and one agreed; anything of it otherwise. */
export const pictureOf = (rest: Partial<Picture> = {}): Picture => ({
  modules: [{ moduleId: 'm', position: 0 }],
  sessions: new Map([['am', { startsAt: new Date('2026-05-12T00:30:00Z') }]]),
  panels: [
    {
      panelId: 'p',
      moduleId: 'm',
      name: { zh: '一组' },
      subCriteria: ['A1'],
      seats: ['anna', 'ben', 'cai'],
      changes: [],
      aspects: [aspectOf('A1.1'), aspectOf('A1.2', { kind: 'pass-fail' })],
    },
  ],
  sheets: [sheetOf()],
  subjects: [subjectOf('01'), subjectOf('02')],
  moves: [],
  recused: new Map(),
  ...rest,
});
