import type { OfficeColumn } from '@jinbang/contracts/http/office-file';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { FormPaper, PaperField, PaperSheet, PaperText } from '@jinbang/papers/paper';
import { oneLine, paperReference } from '@jinbang/papers/paper-head';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { byLevel, type LevelSheet } from './level-group.rules.ts';
import { PART_LABELS, type SummaryColumn, summaryColumns } from './office-column.rules.ts';
import type { OfficeRow } from './office-row.ts';

const VERSION = '2026.1';

/** The forms that begin here (season.md, Papers 16): the summary, and the form a person. */
export const OFFICE_FORMS = {
  summary: {
    no: '16',
    version: VERSION,
    name: {
      zh: '职业技能竞赛晋升职业技能等级人员汇总表',
      en: 'Promotion summary: levels by skills competition',
    },
  },
  person: {
    no: '16A',
    version: VERSION,
    name: {
      zh: '职业技能竞赛晋升职业技能等级申报表',
      en: 'Application for a level by skills competition',
    },
  },
} as const;

/** What a file is about and who takes it out. */
export type OfficeGround = {
  readonly fileId: string;
  readonly competition: Bilingual;
  readonly zone: string;
  readonly planNo: string | null;
  readonly body: string;
  readonly rows: readonly OfficeRow[];
  readonly columns: readonly OfficeColumn[] | undefined;
  /** Stands on every sheet: who took it and when. */
  readonly mark: string;
  readonly printedAt: string;
  readonly byHand: boolean;
};

export const label = (zh: string, en: string): PaperText => ({ zh, en });
export const fieldOf = (name: PaperText, value: string | null): PaperField => ({
  label: name,
  value,
});

/** What all papers of one file have in common. */
export const printedOf = (ground: OfficeGround) => ({
  kind: 'form' as const,
  competition: ground.competition,
  units: [{ role: label('评价机构', 'Certification body'), name: ground.body }],
  printedAt: ground.printedAt,
  zone: ground.zone,
  mark: ground.mark,
  missing: ground.byHand ? ('by-hand' as const) : ('refuse' as const),
});

/** Heads over the columns: each part of the columns that stand beside each other. */
const headsOf = (columns: readonly SummaryColumn[]) => {
  const heads: { readonly label: PaperText; span: number; readonly part: string }[] = [];
  for (const { part } of columns) {
    const last = heads.at(-1);
    if (last?.part === part) last.span += 1;
    else heads.push({ label: PART_LABELS[part], span: 1, part });
  }
  return heads.map(({ label: text, span }) => ({ label: text, span }));
};

const OPINIONS = [
  label('申报单位意见', 'Opinion of the applying unit'),
  label('评价机构意见', 'Opinion of the certification body'),
  label('核准部门意见', 'Opinion of the approving office'),
] as const;

const eventsOf = (rows: readonly OfficeRow[]): string =>
  [...new Set(rows.map(({ event }) => oneLine(event)))].join('、');

/** A paper of its own: so many rows are set in a few seconds, and a level may have thousands. */
const ROWS_OF_PART = 250;

type Part = LevelSheet & { readonly from: number; readonly part: number; readonly parts: number };

const partsOf = (sheet: LevelSheet): readonly Part[] => {
  const parts = Math.ceil(sheet.rows.length / ROWS_OF_PART);
  return Array.from({ length: parts }, (_, place) => {
    const from = place * ROWS_OF_PART;
    const rows = sheet.rows.slice(from, from + ROWS_OF_PART);
    return { level: sheet.level, rows, from, part: place + 1, parts };
  });
};

const sheetOf = (
  ground: OfficeGround,
  { level, rows, from, part, parts }: Part,
  columns: readonly SummaryColumn[],
): PaperSheet => ({
  reference: paperReference(OFFICE_FORMS.summary, ground.fileId, `${level}.${part}`),
  place: [
    fieldOf(label('竞赛', 'Contest'), oneLine(ground.competition)),
    fieldOf(label('计划文号', 'Plan document'), ground.planNo),
    fieldOf(label('赛项', 'Event'), eventsOf(rows)),
    fieldOf(label('拟晋升等级', 'Level'), LEVEL_LABELS[level].zh),
    fieldOf(label('人数', 'People'), String(rows.length)),
    ...(parts > 1 ? [fieldOf(label('分册', 'Part'), `${part} / ${parts}`)] : []),
  ],
  blocks: [
    {
      kind: 'table',
      dense: true,
      rowMm: 8,
      over: headsOf(columns),
      columns: columns.map(({ label: head, share, align, id }) => ({
        ...{ label: head, share, align },
        ...(id === 'name' || id === 'level' ? { strong: true as const } : {}),
      })),
      rows: rows.map((row, place) => columns.map(({ text }) => text(row, from + place + 1))),
    },
    { kind: 'opinions', boxes: OPINIONS },
    {
      kind: 'signatures',
      lines: [label('填表人', 'Filled in by'), label('审核人', 'Checked by')],
    },
  ],
});

/** One paper of the summary; `name` tells it from the others of the same file. */
export type SummaryPaper = { readonly name: string; readonly paper: FormPaper };

/** Form 16: a sheet a level on A3 across, with the places for opinions and seals left free (M20). */
export const summaryPapers = (ground: OfficeGround): readonly SummaryPaper[] => {
  const columns = summaryColumns(ground.columns);
  return byLevel(ground.rows)
    .flatMap(partsOf)
    .map((part) => ({
      name: part.parts > 1 ? `${part.level}-${part.part}` : part.level,
      paper: {
        ...printedOf(ground),
        form: OFFICE_FORMS.summary,
        orientation: 'landscape',
        size: 'a3',
        sheets: [sheetOf(ground, part, columns)],
      },
    }));
};

const TEXT_MAX = 2_000;

/**
 * Every character of the file on one page, set before anything goes out: a name the fonts cannot draw
 * is refused while it still can be.
 */
export const charactersPaper = (ground: OfficeGround): FormPaper => {
  const columns = summaryColumns();
  const letters = new Set(
    ground.rows.flatMap((row) => columns.flatMap(({ text }) => [...text(row, 1)])),
  );
  const all = [...letters].join('');
  const parts = Array.from({ length: Math.ceil(all.length / TEXT_MAX) }, (_, place) =>
    all.slice(place * TEXT_MAX, (place + 1) * TEXT_MAX),
  );
  return {
    ...printedOf(ground),
    form: OFFICE_FORMS.summary,
    sheets: [
      {
        reference: paperReference(OFFICE_FORMS.summary, ground.fileId, 'characters'),
        place: [],
        blocks: parts.map((zh) => ({ kind: 'text', text: { zh } })),
      },
    ],
  };
};
