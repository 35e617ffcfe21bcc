import type { FormPaper, PaperBlock, PaperField, PaperSheet } from '@jinbang/papers/paper';
import { SEALED_NOTE } from './draw-paper.rules.ts';
import {
  eventPlace,
  frameOf,
  localTime,
  modulePlace,
  type PaperGround,
  referenceOf,
  sessionPlace,
} from './paper-ground.ts';
import { LABELS, SIGNERS } from './paper-label.ts';

const REVIEW_ROWS = 18;
const TWO_SIGNERS = [SIGNERS.encryption, SIGNERS.supervisor] as const;

/** Modules whose marks are keyed to review codes. */
const codedModules = ({ event }: PaperGround) =>
  event.modules.filter(({ keyKind }) => keyKind === 'review');

/** Paper 2, sealed table 3: codes of the works of a module, written by hand and sealed at once. */
export const drawThreePaper = (ground: PaperGround): FormPaper => ({
  ...frameOf(ground, 'draw-3'),
  kind: 'form',
  sheets: codedModules(ground).map(({ moduleId }) => ({
    reference: referenceOf(ground, 'draw-3', moduleId),
    place: [
      eventPlace(ground),
      modulePlace(ground, moduleId),
      { label: LABELS.session, value: null },
      { label: LABELS.time, value: null },
    ],
    blocks: [
      SEALED_NOTE,
      {
        kind: 'table',
        rowMm: 8.5,
        columns: [
          { label: LABELS.order, share: 0.6, align: 'center' },
          { label: LABELS.station, share: 1.4, align: 'center', strong: true },
          { label: LABELS.reviewCode, share: 1.4, align: 'center', strong: true },
          { label: { zh: '件数', en: 'Pieces' }, share: 1 },
          { label: LABELS.notes, share: 2 },
        ],
        rows: Array.from({ length: REVIEW_ROWS }, (_, place) => [
          String(place + 1),
          '',
          '',
          '',
          '',
        ]),
      },
      { kind: 'signatures', lines: [...TWO_SIGNERS, SIGNERS.chief] },
    ],
  })),
});

const toFill = (zh: string, en: string): PaperField => ({ label: { zh, en }, value: null });

const coverSheet = (reference: string, place: readonly PaperField[], what: string): PaperSheet => ({
  reference,
  place,
  blocks: [
    { kind: 'banner', text: { zh: '密封件', en: 'SEALED · DO NOT OPEN BEFORE THE DECRYPTION' } },
    {
      kind: 'fields',
      columns: 2,
      fields: [
        { label: { zh: '内装', en: 'Contents' }, value: what },
        toFill('表格编号', 'Form numbers'),
        toFill('张数', 'Sheets'),
        toFill('密封地点', 'Sealed at'),
      ],
    },
    { kind: 'signatures', lines: TWO_SIGNERS },
    {
      kind: 'flap',
      text: {
        zh: '沿封口骑缝签名并注明时间',
        en: 'Sign across the flap, with the time',
      },
    },
    { kind: 'text', strong: true, text: { zh: '启封记录', en: 'When it was opened' } },
    {
      kind: 'fields',
      columns: 2,
      fields: [
        toFill('封口完好（是／否）', 'Seal unbroken (yes / no)'),
        toFill('启封事由', 'Why it was opened'),
      ],
    },
    { kind: 'signatures', lines: TWO_SIGNERS },
  ],
});

/** Paper 2, covers: one for each session's second draw and for each module's review codes. */
export const envelopePaper = (ground: PaperGround): FormPaper => ({
  ...frameOf(ground, 'envelope'),
  kind: 'form',
  sheets: [
    ...ground.sessions.map((session) =>
      coverSheet(
        referenceOf(ground, 'envelope', session.sessionId),
        sessionPlace(ground, session),
        '表 2B 第二次抽签记录 Record of draw 2',
      ),
    ),
    ...codedModules(ground).map(({ moduleId }) =>
      coverSheet(
        referenceOf(ground, 'envelope', moduleId),
        [eventPlace(ground), modulePlace(ground, moduleId)],
        '表 2C 第三次加密记录 Record of draw 3',
      ),
    ),
  ],
});

/** The opening in the system, as far as it came. */
export type OpeningMade = {
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
};

const LAYERS = [
  { layer: 3, zh: '第三层：评审号 → 赛位号', en: 'Layer 3: review code to station' },
  { layer: 2, zh: '第二层：赛位号 → 参赛编号', en: 'Layer 2: station to entry number' },
  { layer: 1, zh: '第一层：参赛编号 → 姓名', en: 'Layer 1: entry number to name' },
] as const;

const madeFields = (opening: OpeningMade, zone: string): PaperBlock => ({
  kind: 'fields',
  columns: 2,
  fields: [
    {
      label: { zh: '系统记录：申请解密', en: 'On record: asked for' },
      value: `${localTime(opening.requestedAt, zone)} ${opening.requestedBy}`,
    },
    {
      label: { zh: '系统记录：监督确认', en: 'On record: confirmed' },
      value:
        opening.confirmedAt === null
          ? null
          : `${localTime(opening.confirmedAt, zone)} ${opening.confirmedBy ?? ''}`,
    },
  ],
});

/** Paper 2, decryption: layer by layer in reverse, two people present at each. */
export const decryptionPaper = (
  ground: PaperGround,
  opening: OpeningMade | undefined,
): FormPaper => {
  const used = LAYERS.filter(({ layer }) => ground.event.layers.includes(String(layer)));
  return {
    ...frameOf(ground, 'decryption'),
    kind: 'form',
    sheets: [
      {
        reference: referenceOf(ground, 'decryption', '-'),
        place: [eventPlace(ground), toFill('地点', 'Place')],
        blocks: [
          ...(opening ? [madeFields(opening, ground.competition.zone)] : []),
          {
            kind: 'text',
            text: {
              zh: '全部成绩锁定并复核后，由加密裁判在监督员监督下按第三、二、一层的次序逐层解密。',
              en: 'After all marks are locked and reviewed: layer by layer in reverse, by the encryption judge, the supervisor watching.',
            },
          },
          {
            kind: 'table',
            rowMm: 18,
            columns: [
              { label: { zh: '层次', en: 'Layer' }, share: 2.4 },
              { label: { zh: '密封袋编号', en: 'Envelopes' }, share: 1.4 },
              { label: { zh: '封口完好', en: 'Seals unbroken' }, share: 1 },
              {
                label: { zh: '解密方式', en: 'Key or papers' },
                share: 1.5,
              },
              { label: { zh: '解密时间', en: 'Opened at' }, share: 1.1 },
              { label: { zh: '核对份数', en: 'Compared' }, share: 1 },
            ],
            rows: used.map(({ zh, en }) => [{ zh, en }, '', '', '', '', '']),
          },
          { kind: 'remarks', label: LABELS.remarks, lines: 4 },
          { kind: 'signatures', lines: [...TWO_SIGNERS, SIGNERS.chief] },
        ],
      },
    ],
  };
};
