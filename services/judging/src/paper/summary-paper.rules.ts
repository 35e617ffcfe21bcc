import { type Exact, exactText, sumExact } from '@jinbang/kernel/exact';
import { markText } from '@jinbang/kernel/mark-text';
import type { FormPaper, PaperBlock, PaperColumn, PaperSheet } from '@jinbang/papers/paper';
import { oneLine } from '@jinbang/papers/paper-head';
import { SIGNERS } from '@jinbang/papers/paper-label';
import { markedCriteria } from '../scheme/place-aspects.ts';
import {
  type MarkedPerson,
  type ModuleMarks,
  moduleSum,
  penaltyText,
  personsOf,
  settledText,
  subCriterionSum,
} from './module-marks.rules.ts';
import type { FormName } from './paper-form.ts';
import {
  codeLabel,
  fieldOf,
  NONE,
  type PaperGround,
  paperOf,
  placeOf,
  referenceOf,
} from './paper-ground.ts';
import { evenParts } from './paper-sheet.rules.ts';
import { both, CODE_TEXT, label } from './paper-words.ts';

type SubCriterion = ReturnType<typeof markedCriteria>[number]['subCriteria'][number];

/** So many contestants, or sub-criteria, beside each other on a sheet across. */
const CODES_ACROSS = 11;
const COLUMNS_ACROSS = 12;

const NOT_ROUNDED: PaperBlock = {
  kind: 'text',
  text: label(
    '合计未取整、未加权；“…”表示小数未完。有未给分的评分点时不作合计。只列本模块的编号，不跨模块相加。',
    'Sums are neither rounded nor weighted; “…” means further decimals. No sum while a mark is missing. Codes of this module alone, nothing is added over modules.',
  ),
};
const SIGNED: PaperBlock = {
  kind: 'signatures',
  lines: [label('裁判组', 'For the panel'), SIGNERS.chief, SIGNERS.supervisor],
};

const sumText = (sum: Exact | null): string => (sum === null ? '' : markText(exactText(sum)));

/** A person who is counted has `OK`; any other code stands beside their marks. */
const resultText = ({ standing }: MarkedPerson): string =>
  standing.subject.code === 'OK' ? '' : both(CODE_TEXT[standing.subject.code]);

/** Codes are unique within a session: each has its sheets. */
const bySession = (marks: ModuleMarks, sessionId: string | undefined) =>
  [...Map.groupBy(personsOf(marks), ({ standing }) => standing.subject.sessionId)].filter(
    ([own]) => sessionId === undefined || own === sessionId,
  );

const subCriteriaOf = ({ content }: ModuleMarks): readonly SubCriterion[] =>
  markedCriteria(content).flatMap(({ subCriteria }) => subCriteria);

type Lay = (
  marks: ModuleMarks,
  sessionId: string | null,
  persons: readonly MarkedPerson[],
) => readonly PaperSheet[];

const lay = (
  modules: readonly ModuleMarks[],
  sessionId: string | undefined,
  sheetsOf: Lay,
): readonly PaperSheet[] =>
  modules.flatMap((marks) =>
    bySession(marks, sessionId).flatMap(([own, persons]) => sheetsOf(marks, own, persons)),
  );

const gridOf = ({ code, aspects }: SubCriterion, persons: readonly MarkedPerson[]): PaperBlock => ({
  kind: 'grid',
  heads: persons.map(({ standing }) => ({ text: standing.subject.label, span: 1 })),
  columns: [],
  columnMm: 15,
  rowMm: 8,
  left: {
    code: label('编号', 'Code'),
    text: label('评分点', 'Aspect'),
    max: label('满分', 'Max'),
  },
  rows: [
    ...aspects.map((aspect) => ({
      ...{ code: `${aspect.code} ${aspect.kind}`, text: aspect.description, notes: [] },
      max: aspect.max,
      cells: persons.map((person) => {
        const value = settledText(person, aspect.aspectId);
        return { text: value === null ? '' : markText(value), span: 1 };
      }),
    })),
    {
      ...{ code, text: label('合计', 'Sum'), notes: [], max: '' },
      cells: persons.map((person) => ({
        text: resultText(person) || sumText(subCriterionSum(person, code, aspects)),
        span: 1,
      })),
    },
  ],
});

/** Paper 6A: what each aspect of a sub-criterion came to, code beside code. */
export const subCriterionSummary = (
  ground: PaperGround,
  modules: readonly ModuleMarks[],
  sessionId: string | undefined,
): FormPaper => {
  const sheets = lay(modules, sessionId, (marks, own, persons) =>
    subCriteriaOf(marks).flatMap((sub) =>
      evenParts(persons, CODES_ACROSS).map((part, place) => ({
        reference: referenceOf(
          ground,
          'summary-sub-criterion',
          [marks.moduleId, own ?? '-', sub.code, place + 1].join(':'),
        ),
        place: [
          ...placeOf(ground, marks.moduleId, own),
          fieldOf(label('评分子项', 'Sub-criterion'), `${sub.code} ${oneLine(sub.name)}`),
        ],
        schemeVersion: String(marks.schemeVersion),
        blocks: [gridOf(sub, part), NOT_ROUNDED, SIGNED],
      })),
    ),
  );
  return paperOf(ground, 'summary-sub-criterion', sheets, 'landscape');
};

type Ending = {
  readonly column: PaperColumn;
  readonly textOf: (person: MarkedPerson) => string;
};

const sumColumns = (subCriteria: readonly SubCriterion[]): readonly Ending[] =>
  subCriteria.map((sub) => ({
    column: { label: { zh: sub.code }, share: 1, align: 'center' },
    textOf: (person) => sumText(subCriterionSum(person, sub.code, sub.aspects)),
  }));

/** Codes down, sums across; more columns than fit are parted, the last part has the ends. */
const sumTables = (
  ground: PaperGround,
  moduleId: string,
  persons: readonly MarkedPerson[],
  columns: readonly Ending[],
): readonly PaperBlock[] =>
  evenParts(columns, COLUMNS_ACROSS).map((part) => ({
    kind: 'table',
    rowMm: 8,
    columns: [
      { label: codeLabel(ground, moduleId), share: 1.3, align: 'center', strong: true },
      ...part.map(({ column }) => column),
    ],
    rows: persons.map((person) => [
      person.standing.subject.label,
      ...part.map(({ textOf }) => textOf(person)),
    ]),
  }));

const REMARK: Ending = {
  column: { label: label('备注', 'Notes'), share: 1.6 },
  textOf: (person) =>
    [
      resultText(person),
      ...(person.total.missing.length === 0 ? [] : [`缺 missing ${person.total.missing.length}`]),
      ...(person.total.zeroings.length === 0 ? [] : ['否决 fatal']),
    ]
      .filter((text) => text !== '')
      .join(' · '),
};

const sumSheet = (
  ground: PaperGround,
  form: FormName,
  marks: ModuleMarks,
  sessionId: string | null,
  day: number | undefined,
  blocks: readonly PaperBlock[],
): PaperSheet => ({
  reference: referenceOf(ground, form, [marks.moduleId, sessionId ?? '-', day ?? '-'].join(':')),
  place: [
    ...placeOf(ground, marks.moduleId, sessionId),
    ...(day === undefined ? [] : [fieldOf(label('评分日', 'Day of marking'), `C${day}`)]),
  ],
  schemeVersion: String(marks.schemeVersion),
  blocks: [...blocks, NOT_ROUNDED, SIGNED],
});

/** Paper 6B: the sums of a module by code, with penalties taken. */
export const moduleSummary = (
  ground: PaperGround,
  modules: readonly ModuleMarks[],
  sessionId: string | undefined,
): FormPaper => {
  const sheets = lay(modules, sessionId, (marks, own, persons) => {
    const ends: readonly Ending[] = [
      { column: { label: label('判罚', 'Penalties'), share: 1 }, textOf: penaltyText },
      {
        column: { label: label('模块合计', 'Module'), share: 1.3, align: 'center', strong: true },
        textOf: (person) => sumText(moduleSum(person, marks.moduleId)),
      },
      REMARK,
    ];
    const columns = [...sumColumns(subCriteriaOf(marks)), ...ends];
    const tables = sumTables(ground, marks.moduleId, persons, columns);
    return [sumSheet(ground, 'summary-module', marks, own, undefined, tables)];
  });
  return paperOf(ground, 'summary-module', sheets, 'landscape');
};

/** The sum of a day; none where a mark is missing, or where a fatal fault zeroes more than a part of it. */
const daySum = (person: MarkedPerson, subCriteria: readonly SubCriterion[]): string => {
  if (person.total.zeroings.some(({ level }) => level !== 'sub-criterion')) return NONE;
  const sums = subCriteria.map((sub) => subCriterionSum(person, sub.code, sub.aspects));
  return sums.every((sum) => sum !== null) ? sumText(sumExact(sums)) : '';
};

/** Paper 6C: what was marked on a day of marking, as the scheme counts the days. */
export const daySummary = (
  ground: PaperGround,
  modules: readonly ModuleMarks[],
  { sessionId, markingDay }: { sessionId?: string | undefined; markingDay?: number | undefined },
): FormPaper => {
  const sheets = lay(modules, sessionId, (marks, own, persons) =>
    [...Map.groupBy(subCriteriaOf(marks), ({ day }) => day)]
      .filter(([day]) => markingDay === undefined || day === markingDay)
      .toSorted(([one], [other]) => one - other)
      .map(([day, subCriteria]) => {
        const ends: readonly Ending[] = [
          {
            column: { label: label('当日合计', 'Day'), share: 1.3, align: 'center', strong: true },
            textOf: (person) => daySum(person, subCriteria),
          },
          REMARK,
        ];
        const columns = [...sumColumns(subCriteria), ...ends];
        const tables = sumTables(ground, marks.moduleId, persons, columns);
        return sumSheet(ground, 'summary-day', marks, own, day, tables);
      }),
  );
  return paperOf(ground, 'summary-day', sheets, 'landscape');
};
