import { sheetReference } from '@jinbang/contracts/sheet-number';
import type { FormPaper, PaperBlock, PaperSheet, PaperText } from '@jinbang/papers/paper';
import { oneLine } from '@jinbang/papers/paper-head';
import { SIGNERS } from '@jinbang/papers/paper-label';
import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import { type FormSubject, markingGrid } from './marking-grid.rules.ts';
import type { SchemeAspect } from './marking-notes.rules.ts';
import { BLANK_FORMS } from './paper-form.ts';
import { codeLabel, fieldOf, frameOf, type PaperGround, placeOf } from './paper-ground.ts';

/** A blank sheet that was drawn, with everything it is printed from. */
export type BlankSheet = {
  readonly number: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly panelId: string;
  readonly panelName: PaperText;
  readonly subCriterion: string;
  readonly name: PaperText;
  readonly schemeVersion: number;
  readonly seats: number;
  readonly aspects: readonly SchemeAspect[];
  readonly subjects: readonly FormSubject[];
};

const PANEL: PaperText = { zh: '裁判组', en: 'Panel' };
const SUB_CRITERION: PaperText = { zh: '评分子项', en: 'Sub-criterion' };
/** Somebody writes by hand, perhaps in gloves. */
const ROW_MM = 11;

const judgeSigner = (place: number): PaperText => ({
  zh: `裁判${place + 1}`,
  en: `Judge ${place + 1}`,
});
const TYPISTS: readonly PaperText[] = [
  { zh: '统分员（录入）', en: 'Typed by' },
  { zh: '统分员（复核）', en: 'Typed again by' },
];

/** When it was decided, and who answers for what the panel agreed: both are typed with the marks. */
const headFields = (aspects: readonly SchemeAspect[]): PaperBlock => ({
  kind: 'fields',
  columns: 2,
  fields: [
    fieldOf({ zh: '评定时间', en: 'Decided at' }, null),
    ...(aspects.every(({ calculation }) => isMarkedBySeat(calculation))
      ? []
      : [
          fieldOf(
            { zh: '测量结果由第几位裁判签认', en: 'Results answered for by judge no.' },
            null,
          ),
        ]),
  ],
});

const HOW: PaperText = {
  zh: '只写编号，不写姓名和单位。写错的划去重写，由改写人在旁签名；未给分的留空，不写 0。',
  en: 'Codes alone, no names. Strike out what is wrong, write it anew and initial it; leave empty what was not marked, never 0.',
};

const sheetOf = (ground: PaperGround, form: 'one' | 'many', sheet: BlankSheet): PaperSheet => {
  const { moduleId, sessionId, subCriterion, subjects, aspects, seats } = sheet;
  const code = codeLabel(ground, moduleId);
  const [only] = subjects;
  const banner: readonly PaperBlock[] =
    form === 'one' && only ? [{ kind: 'code', label: code, code: only.label }] : [];
  return {
    reference: sheetReference({
      ...sheet,
      eventId: ground.event.eventId,
      codes: subjects.map(({ label }) => label),
    }),
    number: sheet.number,
    place: [
      ...placeOf(ground, moduleId, sessionId),
      fieldOf(SUB_CRITERION, `${subCriterion} ${oneLine(sheet.name)}`),
      fieldOf(PANEL, oneLine(sheet.panelName)),
    ],
    schemeVersion: String(sheet.schemeVersion),
    blocks: [
      ...banner,
      markingGrid({ aspects, subjects, seats, rowMm: ROW_MM }),
      { kind: 'text', text: HOW },
      headFields(aspects),
      {
        kind: 'signatures',
        lines: [
          ...Array.from({ length: seats }, (_, place) => judgeSigner(place)),
          ...TYPISTS,
          SIGNERS.chief,
        ],
      },
    ],
  };
};

/** Paper 4: blank marking forms, upright for one contestant, across for many. */
export const markingPaper = (
  ground: PaperGround,
  form: 'one' | 'many',
  sheets: readonly BlankSheet[],
): FormPaper => ({
  ...frameOf(ground, BLANK_FORMS[form]),
  kind: 'form',
  orientation: form === 'one' ? 'portrait' : 'landscape',
  sheets: sheets.map((sheet) => sheetOf(ground, form, sheet)),
});
