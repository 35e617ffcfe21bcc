import type { Bilingual } from '@jinbang/contracts/primitive';
import type { FormPaper, PaperText } from '@jinbang/papers/paper';
import { oneLine, paperReference } from '@jinbang/papers/paper-head';
import { LABELS } from '@jinbang/papers/paper-label';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { ID_TYPE } from '../office-file/office-words.ts';
import { fieldOf, label } from '../office-file/summary-sheet.rules.ts';

const VERSION = '2026.1';

/** The forms that begin here (season.md, Papers 17): the data check sheet, and the hand-over list. */
export const HAND_OUT_FORMS = {
  check: {
    no: '17',
    version: VERSION,
    name: { zh: '证书数据审核确认表', en: 'Certificate data check' },
  },
  list: {
    no: '17A',
    version: VERSION,
    name: { zh: '证书领取签收表', en: 'Certificate hand-over list' },
  },
} as const;

/** What a paper of a body is about and who takes it out of the system. */
export type HandOutGround = {
  readonly id: string;
  readonly body: string;
  readonly competition: Bilingual;
  readonly event: Bilingual;
  readonly zone: string;
  readonly printedAt: string;
  readonly mark: string;
};

/** One person's printed data, as it stands on the certificate. */
export type CheckedPerson = {
  readonly number: string;
  readonly name: string;
  readonly unit: string | null;
  readonly idType: string | null;
  readonly idNumber: string | null;
  readonly occupation: string;
  readonly trade: string | null;
  readonly level: keyof typeof LEVEL_LABELS;
  readonly issuedOn: string;
};

export type ListedPerson = Pick<CheckedPerson, 'number' | 'name' | 'unit' | 'level'> & {
  readonly serial: string;
};

const COLUMN = {
  number: label('证书编号', 'Certificate no.'),
  idType: label('证件类型', 'ID'),
  idNumber: label('证件号码', 'ID number'),
  occupation: label('职业名称 / 工种', 'Occupation / trade'),
  level: label('等级', 'Level'),
  issuedOn: label('发证日期', 'Issued on'),
  holder: label('本人确认签名', 'Holder'),
  serial: label('印制流水码', 'Sheet no.'),
  way: label('领取方式', 'By'),
  signed: label('领取人签名', 'Signature'),
  day: label('日期', 'Date'),
} as const;

const frameOf = (ground: HandOutGround, form: FormPaper['form'], units: number) => ({
  ...{ kind: 'form' as const, form, orientation: 'landscape' as const },
  competition: ground.competition,
  units: [{ role: label('评价机构', 'Certification body'), name: ground.body }],
  ...{ printedAt: ground.printedAt, zone: ground.zone, mark: ground.mark },
  missing: 'by-hand' as const,
  reference: paperReference(form, ground.id, 'all'),
  place: [
    fieldOf(LABELS.event, oneLine(ground.event)),
    fieldOf(label('人数', 'People'), String(units)),
  ],
});

const formOf = (
  { reference, place, ...frame }: ReturnType<typeof frameOf>,
  blocks: FormPaper['sheets'][number]['blocks'],
): FormPaper => ({ ...frame, sheets: [{ reference, place, blocks }] });

const order = { label: LABELS.order, share: 0.45, align: 'center' } as const;

/** Form 17: each person's printed data with the whole number, for two checkers and the holder. */
export const checkPaper = (ground: HandOutGround, people: readonly CheckedPerson[]): FormPaper =>
  formOf(frameOf(ground, HAND_OUT_FORMS.check, people.length), [
    {
      ...{ kind: 'table', dense: true, rowMm: 11 },
      columns: [
        order,
        { label: LABELS.name, share: 1, strong: true },
        { label: LABELS.organisation, share: 1.5 },
        { label: COLUMN.idType, share: 0.9 },
        { label: COLUMN.idNumber, share: 1.75 },
        { label: COLUMN.occupation, share: 1.3 },
        { label: COLUMN.level, share: 0.95 },
        { label: COLUMN.number, share: 2.05 },
        { label: COLUMN.issuedOn, share: 1.05 },
        { label: COLUMN.holder, share: 1.3 },
      ],
      rows: people.map((one, place) => [
        String(place + 1),
        one.name,
        one.unit ?? '',
        one.idType === null ? '' : (ID_TYPE[one.idType] ?? one.idType),
        one.idNumber ?? '',
        `${one.occupation} / ${one.trade ?? '--'}`,
        LEVEL_LABELS[one.level].zh,
        one.number,
        one.issuedOn,
        '',
      ]),
    },
    { kind: 'remarks', label: label('有误的行与内容', 'Rows that are wrong, and what'), lines: 3 },
    {
      kind: 'signatures',
      lines: [label('核对人一', 'First checker'), label('核对人二', 'Second checker')],
    },
  ]);

const WAYS: PaperText = { zh: '□本人 □代领 □邮寄', en: 'self / proxy / post' };

/** Form 17A: who collects what, unit by unit, with a line to sign. */
export const handListPaper = (ground: HandOutGround, people: readonly ListedPerson[]): FormPaper =>
  formOf(frameOf(ground, HAND_OUT_FORMS.list, people.length), [
    {
      ...{ kind: 'table', dense: true, rowMm: 12 },
      columns: [
        order,
        { label: LABELS.organisation, share: 1.7 },
        { label: LABELS.name, share: 1, strong: true },
        { label: COLUMN.level, share: 0.95 },
        { label: COLUMN.number, share: 2 },
        { label: COLUMN.serial, share: 1.1 },
        { label: COLUMN.way, share: 1.35 },
        { label: COLUMN.signed, share: 1.6 },
        { label: COLUMN.day, share: 0.9 },
      ],
      rows: people.map((one, place) => [
        String(place + 1),
        one.unit ?? '',
        one.name,
        LEVEL_LABELS[one.level].zh,
        one.number,
        one.serial,
        WAYS,
        '',
        '',
      ]),
    },
    { kind: 'remarks', label: label('未领取与代领说明', 'Not collected, proxies'), lines: 2 },
    {
      kind: 'signatures',
      lines: [label('发放人', 'Handed out by'), label('监督人', 'Witness')],
    },
  ]);
