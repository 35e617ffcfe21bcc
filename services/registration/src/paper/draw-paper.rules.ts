import type { FormPaper, PaperBlock, PaperSheet } from '@jinbang/papers/paper';
import { localTime } from '@jinbang/papers/paper-head';
import { LABELS, SIGNERS } from '@jinbang/papers/paper-label';
import type { SessionView } from '../session/session.body.ts';
import {
  eventPlace,
  frameOf,
  type NamedEntry,
  namesOf,
  type PaperGround,
  referenceOf,
  sessionPlace,
} from './paper-ground.ts';

/** How draw 1 was made, once it was. */
export type NumberingMade = {
  readonly method: 'by-hand' | 'by-seed' | 'in-order';
  readonly happenedAt: string;
};

const METHODS: Readonly<Record<NumberingMade['method'], string>> = {
  'by-hand': '手工抽签',
  'by-seed': '公开种子',
  'in-order': '按报名顺序编号',
};

const THREE_SIGNERS: PaperBlock = {
  kind: 'signatures',
  lines: [SIGNERS.witness, SIGNERS.encryption, SIGNERS.supervisor],
};

const REMARKS: PaperBlock = { kind: 'remarks', label: LABELS.remarks, lines: 3 };

/** Paper 2, draw 1: to be filled in at the draw, or filled from what was drawn. */
export const drawOnePaper = (
  ground: PaperGround,
  entries: readonly NamedEntry[],
  made: NumberingMade | undefined,
): FormPaper => ({
  ...frameOf(ground, 'draw-1'),
  kind: 'form',
  sheets: [
    {
      reference: referenceOf(ground, 'draw-1', '-'),
      place: [
        eventPlace(ground),
        {
          label: LABELS.time,
          value: made ? localTime(made.happenedAt, ground.competition.zone) : null,
        },
      ],
      blocks: [
        {
          kind: 'fields',
          columns: 3,
          fields: [
            {
              label: { zh: '抽签方式', en: 'Method' },
              value: made ? METHODS[made.method] : null,
            },
            { label: { zh: '应到', en: 'Expected' }, value: String(entries.length) },
            { label: { zh: '实到', en: 'Present' }, value: null },
          ],
        },
        {
          kind: 'table',
          rowMm: 10,
          columns: [
            { label: LABELS.order, share: 0.6, align: 'center' },
            { label: LABELS.organisation, share: 2.8 },
            { label: LABELS.name, share: 2 },
            { label: LABELS.entryNo, share: 1.2, align: 'center', strong: true },
            { label: LABELS.signature, share: 1.8 },
            { label: LABELS.notes, share: 1.2 },
          ],
          rows: entries.map((entry, place) => [
            String(place + 1),
            entry.organisation,
            namesOf(entry),
            made ? (entry.entryNo ?? '') : '',
            '',
            '',
          ]),
        },
        REMARKS,
        THREE_SIGNERS,
      ],
    },
  ],
});

export type StationLot = { readonly entryNo: string; readonly station: string };
export type CodeLot = {
  readonly sessionId: string;
  readonly station: string;
  readonly reviewCode: string;
};

/** Who drew what, from the opening on: stations by session, review codes by module. */
export type OpenedLots = {
  readonly stations: ReadonlyMap<string, readonly StationLot[]>;
  readonly codes: ReadonlyMap<string, readonly CodeLot[]>;
};

/** On what is filled in before the opening. */
export const SEALED_NOTE: PaperBlock = {
  kind: 'text',
  text: {
    zh: '只填编号，不写姓名和单位。填好后由三方签名，当场装入密封袋（表 2D），解密前不得开启。',
    en: 'Numbers alone, no names. Signed by three, put into a sealed envelope (form 2D) at once, not opened before the decryption.',
  },
};

/** On what is filled from the opened draws. */
export const OPENED_NOTE: PaperBlock = {
  kind: 'text',
  text: {
    zh: '本表在解密后由系统打印，含迟到补抽和换位后的最终位置，与密封原件核对。',
    en: 'Printed after the decryption, with late lots and moves, to be compared with the sealed original.',
  },
};

const stationsOf = ({ stations }: SessionView, spare: boolean): string =>
  stations
    .filter((one) => one.spare === spare)
    .map(({ station }) => station)
    .join(' ');

/** Whoever went on at another station stands in the list with both (M08). */
const cameFrom = ({ stations }: SessionView, station: string): string => {
  const from = stations.find((one) => one.station === station)?.continues;
  return from ? `自 ${from.station} 换来` : '';
};

const stationSheet = (
  ground: PaperGround,
  session: SessionView,
  lots: readonly StationLot[] | undefined,
): PaperSheet => ({
  reference: referenceOf(ground, 'draw-2', session.sessionId),
  place: sessionPlace(ground, session),
  blocks: [
    {
      kind: 'fields',
      columns: 2,
      fields: [
        { label: { zh: '参加抽签的赛位', en: 'Stations' }, value: stationsOf(session, false) },
        { label: { zh: '备用赛位', en: 'Spare' }, value: stationsOf(session, true) || null },
      ],
    },
    lots ? OPENED_NOTE : SEALED_NOTE,
    {
      kind: 'table',
      rowMm: 10,
      columns: [
        { label: LABELS.order, share: 0.6, align: 'center' },
        { label: LABELS.entryNo, share: 1.4, align: 'center', strong: true },
        { label: LABELS.station, share: 1.4, align: 'center', strong: true },
        { label: LABELS.time, share: 1.2 },
        { label: LABELS.signature, share: 2 },
        { label: LABELS.notes, share: 1.6 },
      ],
      rows: lots
        ? lots.map(({ entryNo, station }, place) => [
            String(place + 1),
            entryNo,
            station,
            '',
            '',
            cameFrom(session, station),
          ])
        : session.stations
            .filter(({ spare }) => !spare)
            .map((_, place) => [String(place + 1), '', '', '', '', '']),
    },
    REMARKS,
    THREE_SIGNERS,
  ],
});

/** Paper 2, draw 2: a sheet a session; blank until the event is opened, then filled. */
export const drawTwoPaper = (ground: PaperGround, lots: OpenedLots | undefined): FormPaper => ({
  ...frameOf(ground, 'draw-2'),
  kind: 'form',
  sheets: ground.sessions.map((session) =>
    stationSheet(ground, session, lots && (lots.stations.get(session.sessionId) ?? [])),
  ),
});
