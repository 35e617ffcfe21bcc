import { markText } from '@jinbang/kernel/mark-text';
import type { FormPaper, PaperBlock, PaperSheet } from '@jinbang/papers/paper';
import { oneLine } from '@jinbang/papers/paper-head';
import { SIGNERS } from '@jinbang/papers/paper-label';
import { markedCriteria } from '../scheme/place-aspects.ts';
import { markingGrid } from './marking-grid.rules.ts';
import {
  type MarkedPerson,
  type ModuleMarks,
  personsOf,
  settledText,
  writtenOf,
} from './module-marks.rules.ts';
import {
  codeLabel,
  fieldOf,
  type PaperGround,
  paperOf,
  placeOf,
  referenceOf,
} from './paper-ground.ts';
import { both, CODE_TEXT, label, orNone } from './paper-words.ts';

const ROW_MM = 7;

type SubCriterion = ReturnType<typeof markedCriteria>[number]['subCriteria'][number];

const blocksOf = (
  marks: ModuleMarks,
  person: MarkedPerson,
  { code, name, aspects }: SubCriterion,
): readonly PaperBlock[] => {
  const panel = marks.panels.find(({ subCriteria }) => subCriteria.includes(code));
  if (!panel) return [];
  const { subject } = person.standing;
  return [
    { kind: 'text', strong: true, text: label(`${code} ${oneLine(name)}`, oneLine(panel.name)) },
    markingGrid({
      ...{ aspects, seats: panel.seats.length, rowMm: ROW_MM },
      subjects: [{ ...subject, elsewhere: new Set(), aside: new Set() }],
      written: writtenOf(marks, panel, person, aspects),
      settled: (_, aspectId) => {
        const value = settledText(person, aspectId);
        return value === null ? '' : markText(value);
      },
    }),
  ];
};

const sheetOf = (ground: PaperGround, marks: ModuleMarks, person: MarkedPerson): PaperSheet => {
  const { moduleId, schemeVersion, content } = marks;
  const { subjectId, sessionId, label: code, code: result } = person.standing.subject;
  const subCriteria = markedCriteria(content).flatMap((one) => one.subCriteria);
  return {
    reference: referenceOf(ground, 'filled', subjectId),
    place: [
      ...placeOf(ground, moduleId, sessionId),
      fieldOf(label('状态', 'State'), both(CODE_TEXT[result])),
    ],
    schemeVersion: String(schemeVersion),
    blocks: [
      { kind: 'code', label: codeLabel(ground, moduleId), code },
      ...subCriteria.flatMap((one) => blocksOf(marks, person, one)),
      {
        kind: 'text',
        text: label(
          `空格：尚未给分，或裁判组尚未全部给分。缺项 ${orNone(missingText(person))}`,
          `Empty: not marked yet, or not by all of the panel. Missing: ${person.total.missing.length}`,
        ),
      },
      {
        kind: 'signatures',
        lines: [label('裁判组', 'For the panel'), SIGNERS.chief, SIGNERS.supervisor],
      },
    ],
  };
};

const missingText = ({ total }: MarkedPerson): string =>
  total.missing.length === 0 ? '' : `${total.missing.length}`;

/** Paper 5: every mark of one contestant, by code; a judge's own only once all of the panel are in. */
export const filledPaper = (
  ground: PaperGround,
  modules: readonly ModuleMarks[],
  sessionId: string | undefined,
): FormPaper =>
  paperOf(
    ground,
    'filled',
    modules.flatMap((marks) =>
      personsOf(marks)
        .filter(
          ({ standing }) => sessionId === undefined || standing.subject.sessionId === sessionId,
        )
        .map((person) => sheetOf(ground, marks, person)),
    ),
  );
