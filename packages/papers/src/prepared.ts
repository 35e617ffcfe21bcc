import encodeQR from 'qr';
import type {
  BadgePaper,
  FormPaper,
  Paper,
  PaperBlock,
  PaperCheckpoint,
  PaperGrid,
  PaperPhoto,
  PaperPlot,
  PaperSheet,
  PaperText,
} from './paper.ts';
import { localTime } from './paper-head.ts';
import { paperNumber } from './paper-number.ts';
import { cutTo, runningHead } from './running-head.ts';

const both = ({ zh, en }: PaperText) => ({ zh, en: en ?? null });

const qrOf = (text: string): string => encodeQR(text, 'svg', { ecc: 'medium', border: 1 });

/** The document's own date is a day in UTC, so the same data gives the same bytes anywhere. */
const dateOf = (instant: string) => {
  const at = new Date(instant);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

const gridOf = ({ columns, left, rows, ...grid }: PaperGrid) => ({
  ...grid,
  columns: columns.map(both),
  left: { code: both(left.code), text: both(left.text), max: both(left.max) },
  rows: rows.map(({ text, cells, ...row }) => ({
    ...row,
    text: both(text),
    cells: cells.map((cell) => ({ ...cell, struck: cell.struck ?? false })),
  })),
});

/** What lies beyond an end of the axis is drawn at that end. */
const onAxis = (at: number): number => Math.max(0, Math.min(1, at));

const plotOf = ({ left, right, ends, guides, rows, kind }: PaperPlot) => ({
  ...{ kind, left: both(left), right: both(right), ends: ends.map(both) },
  guides: guides.map(({ at, strong = false }) => ({ at: onAxis(at), strong })),
  rows: rows.map(({ name, value, marks }) => ({
    ...{ name, value },
    marks: marks.map((mark) => {
      const from = 'from' in mark ? onAxis(mark.from) : 0;
      const to = 'to' in mark ? onAxis(mark.to) : 0;
      const at = 'at' in mark ? onAxis(mark.at) : 0;
      return { shape: mark.shape, at, from, to, dark: 'shade' in mark && mark.shade === 'dark' };
    }),
  })),
});

/** Only strokes get into the picture: whatever else a path might say is nobody's hand. */
const PATH = /^[Ml\d\s-]*$/;

const drawingOf = ({
  label,
  strokes,
  width,
  height,
  at,
}: Extract<PaperBlock, { kind: 'drawing' }>) => ({
  ...{ kind: 'drawing', label: both(label), at },
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${
    PATH.test(strokes) ? strokes : ''
  }" fill="none" stroke="black" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
});

/** A picture as the templates take it: its bytes and how to read them. */
const pictureOf = (photo: PaperPhoto | undefined) => ({
  photo: photo ? [...Buffer.from(photo.base64, 'base64')] : null,
  format: photo?.type === 'png' ? 'png' : 'jpg',
});

const blockOf = (block: PaperBlock) => {
  switch (block.kind) {
    case 'text':
      return { ...block, text: both(block.text), strong: block.strong ?? false };
    case 'fields':
      return { ...block, fields: block.fields.map((one) => ({ ...one, label: both(one.label) })) };
    case 'person':
      return {
        kind: block.kind,
        fields: block.fields.map((one) => ({ ...one, label: both(one.label) })),
        ...pictureOf(block.photo ?? undefined),
      };
    case 'opinions':
      return { kind: block.kind, boxes: block.boxes.map(both) };
    case 'table':
      return {
        ...block,
        dense: block.dense ?? false,
        over: block.over?.map(({ label, span }) => ({ label: both(label), span })) ?? [],
        rowMm: block.rowMm ?? 8,
        rows: block.rows.map((row) =>
          row.map((cell) => (typeof cell === 'string' ? cell : both(cell))),
        ),
        columns: block.columns.map(({ label, share, align = 'left', strong = false }) => ({
          label: both(label),
          share,
          align,
          strong,
        })),
      };
    case 'grid':
      return gridOf(block);
    case 'plot':
      return plotOf(block);
    case 'clauses':
      return { ...block, clauses: block.clauses.map(both) };
    case 'drawing':
      return drawingOf(block);
    case 'code':
    case 'remarks':
      return { ...block, label: both(block.label) };
    case 'signatures':
      return { ...block, lines: block.lines.map(both) };
    default:
      return { ...block, text: both(block.text) };
  }
};

const checkpointOf = ({ size, short, signedAt, address }: PaperCheckpoint, zone: string) => ({
  size: String(size),
  short,
  at: localTime(signedAt, zone),
  where: address.replace(/#.*$/, ''),
  qr: qrOf(address),
});

/** What says more needs more room to stay legible when it is copied. */
const LONG_REFERENCE = 120;

/** So much room a line of the head has, upright and across, in letters that are not Chinese. */
const LINE = { portrait: 100, landscape: 158 } as const;
const RUNNING_LINES = 1.85;

const sheetOf = ({ form, zone, orientation = 'portrait' }: FormPaper, sheet: PaperSheet) => ({
  no: sheet.number ?? paperNumber(form.no, sheet.reference),
  qr: qrOf(sheet.reference),
  qrMm: sheet.reference.length > LONG_REFERENCE ? 23 : 17,
  running: runningHead(
    sheet.place.flatMap(({ value }) => value ?? []),
    Math.floor(LINE[orientation] * RUNNING_LINES),
  ),
  place: sheet.place.map(({ label, value }) => ({ label: both(label), value })),
  scheme: sheet.schemeVersion ?? null,
  checkpoint: sheet.checkpoint ? checkpointOf(sheet.checkpoint, zone) : null,
  blocks: sheet.blocks.map(blockOf),
});

const frameOf = ({ form, competition, units, printedAt, zone, rehearsal, mark }: Paper) => ({
  title: `${form.no} ${form.name.zh}`,
  date: dateOf(printedAt),
  printed: localTime(printedAt, zone),
  form: { ...form, name: both(form.name) },
  competition: both(competition),
  units: units.map(({ role, name }) => ({ role: both(role), name })),
  rehearsal: rehearsal ?? false,
  mark: mark ?? null,
});

/** Whose contest it is, a line for each language. */
const headOf = ({ competition: { zh, en }, orientation = 'portrait' }: FormPaper) => ({
  zh: cutTo(zh, LINE[orientation]),
  en: en === undefined ? null : cutTo(en, LINE[orientation]),
});

const formsOf = (paper: FormPaper) => ({
  ...frameOf(paper),
  head: headOf(paper),
  landscape: paper.orientation === 'landscape',
  size: paper.size ?? 'a4',
  sheets: paper.sheets.map((sheet) => sheetOf(paper, sheet)),
});

const badgesOf = (paper: BadgePaper) => ({
  ...frameOf(paper),
  badges: paper.badges.map(({ event, office, photo, code, number, name, organisation }) => ({
    code,
    qr: qrOf(code),
    event: event && both(event),
    office: both(office),
    number,
    name,
    organisation,
    ...pictureOf(photo),
  })),
});

/** A paper as the templates read it: every text ready, nothing left to decide. */
export const prepare = (paper: Paper) => (paper.kind === 'form' ? formsOf(paper) : badgesOf(paper));
