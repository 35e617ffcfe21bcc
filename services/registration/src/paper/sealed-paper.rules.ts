import type { FormPaper, PaperField, PaperSheet, PaperText } from '@jinbang/papers/paper';
import { localTime } from '@jinbang/papers/paper-head';
import { LABELS, SIGNERS } from '@jinbang/papers/paper-label';
import { type CodeLot, OPENED_NOTE, type OpenedLots, SEALED_NOTE } from './draw-paper.rules.ts';
import {
  eventPlace,
  frameOf,
  modulePlace,
  type PaperGround,
  referenceOf,
  sessionPlace,
} from './paper-ground.ts';

const REVIEW_ROWS = 18;
const TWO_SIGNERS = [SIGNERS.encryption, SIGNERS.supervisor] as const;

/** Modules whose marks are keyed to review codes. */
const codedModules = ({ event }: PaperGround) =>
  event.modules.filter(({ keyKind }) => keyKind === 'review');

const CODE_COLUMNS = [
  { label: LABELS.order, share: 0.6, align: 'center' },
  { label: LABELS.session, share: 1.6 },
  { label: LABELS.station, share: 1.3, align: 'center', strong: true },
  { label: LABELS.reviewCode, share: 1.3, align: 'center', strong: true },
  { label: { zh: '件数', en: 'Pieces' }, share: 0.8 },
  { label: LABELS.notes, share: 1.6 },
] as const;

const codeRows = (ground: PaperGround, lots: readonly CodeLot[] | undefined) => {
  const nameOf = new Map(ground.sessions.map(({ sessionId, name }) => [sessionId, name.zh]));
  return lots
    ? lots.map(({ sessionId, station, reviewCode }, place) => [
        String(place + 1),
        nameOf.get(sessionId) ?? '',
        station,
        reviewCode,
        '',
        '',
      ])
    : Array.from({ length: REVIEW_ROWS }, (_, place) => [String(place + 1), '', '', '', '', '']);
};

/** Paper 2, sealed table 3: codes of the works of a module; blank until the event is opened. */
export const drawThreePaper = (ground: PaperGround, lots: OpenedLots | undefined): FormPaper => ({
  ...frameOf(ground, 'draw-3'),
  kind: 'form',
  sheets: codedModules(ground).map(({ moduleId }) => ({
    reference: referenceOf(ground, 'draw-3', moduleId),
    place: [eventPlace(ground), modulePlace(ground, moduleId), { label: LABELS.time, value: null }],
    blocks: [
      lots ? OPENED_NOTE : SEALED_NOTE,
      {
        kind: 'table',
        rowMm: 8.5,
        columns: CODE_COLUMNS,
        rows: codeRows(ground, lots && (lots.codes.get(moduleId) ?? [])),
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

/** A layer as it was opened in the system. */
export type LayerMade = {
  readonly layer: 2 | 3;
  readonly means: 'judge-key' | 'recovery-papers';
  readonly papers: readonly number[];
  readonly seals: number;
  readonly presentedAt: string;
  readonly presentedBy: string;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
};

/** The last layer holds nothing sealed: it is open once the supervisor confirmed the whole. */
export type OpeningMade = { readonly confirmedAt: string; readonly confirmedBy: string };

const LAYERS = [
  { layer: 3, zh: '第三层：评审号 → 赛位号', en: 'Layer 3: review code to station' },
  { layer: 2, zh: '第二层：赛位号 → 参赛编号', en: 'Layer 2: station to entry number' },
  { layer: 1, zh: '第一层：参赛编号 → 姓名', en: 'Layer 1: entry number to name' },
] as const;

const MEANS: Readonly<Record<LayerMade['means'], PaperText>> = {
  'judge-key': { zh: '加密裁判私钥', en: 'Judge’s key' },
  'recovery-papers': { zh: '恢复纸', en: 'Recovery papers' },
};

const meansOf = ({ means, papers }: LayerMade): PaperText => {
  const { zh, en } = MEANS[means];
  const which = papers.length === 0 ? '' : ` ${papers.join(', ')}`;
  return { zh: `${zh}${which}`, en };
};

const layerRow = (
  { zh, en }: (typeof LAYERS)[number],
  made: LayerMade | undefined,
  zone: string,
): readonly (string | PaperText)[] => {
  if (!made) return [{ zh, en }, '', '', '', '', ''];
  const { presentedAt, presentedBy, confirmedAt, confirmedBy, seals } = made;
  const confirmed = confirmedAt === null ? '' : `${localTime(confirmedAt, zone)} ${confirmedBy}`;
  const presented = `${localTime(presentedAt, zone)} ${presentedBy}`;
  return [{ zh, en }, String(seals), '', meansOf(made), presented, confirmed];
};

const lastRow = (
  { zh, en }: (typeof LAYERS)[number],
  whole: OpeningMade | undefined,
  zone: string,
): readonly (string | PaperText)[] => {
  const confirmed = whole ? `${localTime(whole.confirmedAt, zone)} ${whole.confirmedBy}` : '';
  return [{ zh, en }, '', '', '', '', confirmed];
};

/** Paper 2, decryption: layer by layer in reverse, two people present at each. */
export const decryptionPaper = (
  ground: PaperGround,
  made: readonly LayerMade[],
  whole?: OpeningMade,
): FormPaper => ({
  ...frameOf(ground, 'decryption'),
  kind: 'form',
  sheets: [
    {
      reference: referenceOf(ground, 'decryption', '-'),
      place: [eventPlace(ground), toFill('地点', 'Place')],
      blocks: [
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
            { label: { zh: '层次', en: 'Layer' }, share: 2.2 },
            { label: { zh: '密封件数', en: 'Sealed' }, share: 0.8, align: 'center' },
            { label: { zh: '封口完好', en: 'Unbroken' }, share: 0.8 },
            { label: { zh: '解密方式', en: 'Key or papers' }, share: 1.2 },
            { label: { zh: '解密', en: 'Opened: when, who' }, share: 1.3 },
            { label: { zh: '监督确认', en: 'Confirmed: when, who' }, share: 1.3 },
          ],
          rows: LAYERS.filter(({ layer }) => ground.event.layers.includes(String(layer))).map(
            (layer) =>
              layer.layer === 1
                ? lastRow(layer, whole, ground.competition.zone)
                : layerRow(
                    layer,
                    made.find((one) => one.layer === layer.layer),
                    ground.competition.zone,
                  ),
          ),
        },
        { kind: 'remarks', label: LABELS.remarks, lines: 4 },
        { kind: 'signatures', lines: [...TWO_SIGNERS, SIGNERS.chief] },
      ],
    },
  ],
});
