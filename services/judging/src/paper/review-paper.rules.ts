import type { ReviewError, ReviewSheet, ReviewView } from '@jinbang/contracts/http/judging-review';
import { markText } from '@jinbang/kernel/mark-text';
import type { FormPaper, PaperBlock, PaperSheet } from '@jinbang/papers/paper';
import { localTime } from '@jinbang/papers/paper-head';
import { SIGNERS } from '@jinbang/papers/paper-label';
import { fieldOf, type PaperGround, paperOf, placeOf, referenceOf } from './paper-ground.ts';
import { both, heading, label, listOf, orNone } from './paper-words.ts';

export type ReviewOfModule = {
  readonly review: ReviewView;
  readonly sheets: readonly ReviewSheet[];
  readonly schemeVersion: number;
};

const STATE = {
  BEGUN: label('已开始，待抽样', 'begun, not drawn'),
  CHECKING: label('复核中', 'under way'),
  CLOSED: label('已完成', 'done'),
};
const BECAUSE = {
  top: label('名次靠前', 'of the top'),
  lot: label('随机抽取', 'by lot'),
  changed: label('此后有变动', 'changed since'),
  all: label('全部复核', 'everything'),
};
const ERROR_KIND: Readonly<Record<ReviewError['kind'], ReturnType<typeof label>>> = {
  transfer: label('誊录有误', 'typed otherwise'),
  omission: label('漏录', 'left out'),
  sum: label('计算有误', 'added up wrongly'),
  signature: label('缺签名', 'not signed'),
  other: label('其他', 'other'),
};

const figures = ({ figures: all, rule }: ReviewView): readonly PaperBlock[] => {
  if (all === null) return [];
  const rate = `${all.wrong} / ${all.top + all.byLot}`;
  return [
    {
      kind: 'fields',
      columns: 2,
      fields: [
        fieldOf(label('全部评分记录', 'Sheets'), String(all.sheets)),
        fieldOf(label('抽取', 'Drawn'), `${all.top} + ${all.byLot}`),
        fieldOf(
          label('已核 / 应核', 'Found right / due'),
          `${all.due - all.outstanding} / ${all.due}`,
        ),
        fieldOf(
          label('抽样差错', 'Wrong of those drawn'),
          `${rate}（限 limit ${rule.limitPercent}%）`,
        ),
      ],
    },
    ...(all.isForced
      ? [
          {
            kind: 'text' as const,
            strong: true as const,
            text: label(
              '差错率超过限值，全部复核。',
              'More than the limit was wrong: everything is gone over.',
            ),
          },
        ]
      : []),
  ];
};

const sample = (sheets: readonly ReviewSheet[]): readonly PaperBlock[] =>
  [...Map.groupBy(sheets, ({ because }) => because)].flatMap(([because, own]): PaperBlock[] =>
    because === null
      ? []
      : [
          {
            kind: 'text',
            text: label(
              `${BECAUSE[because].zh}（${own.length}）：${codesOf(own)}`,
              `${BECAUSE[because].en}; * still to be found right`,
            ),
          },
        ],
  );

const codesOf = (sheets: readonly ReviewSheet[]): string =>
  sheets.map((one) => `${one.label}${one.isOutstanding ? '*' : ''}`).join('  ');

const valueNow = (sheet: ReviewSheet, aspectId: string): string => {
  const value = sheet.marks.find((one) => one.aspectId === aspectId)?.value;
  return orNone(value === null || value === undefined ? null : markText(value));
};

const findings = (sheets: readonly ReviewSheet[], zone: string): readonly PaperBlock[] =>
  listOf(
    ['发现的差错', 'What was wrong'],
    [
      { label: label('编号', 'Code'), share: 1 },
      { label: label('评分点', 'Aspect'), share: 1 },
      { label: label('差错', 'Kind'), share: 1.6 },
      { label: label('原件为', 'On the original'), share: 1.2 },
      { label: label('现为', 'On file now'), share: 1.2 },
      { label: label('发现时间', 'Found'), share: 1.5 },
      { label: label('更正人签名', 'Corrected by'), share: 1.6 },
    ],
    sheets.flatMap((sheet) =>
      sheet.checks.flatMap(({ errors, checkedAt }) =>
        errors.map((error) => [
          sheet.label,
          sheet.marks.find((one) => one.aspectId === error.aspectId)?.code ?? orNone(null),
          both(ERROR_KIND[error.kind]),
          error.right,
          valueNow(sheet, error.aspectId),
          localTime(checkedAt, zone),
          '',
        ]),
      ),
    ),
  );

const proof = ({ draw }: ReviewView): readonly PaperBlock[] => [
  heading('抽样可复算', 'The sample can be drawn again'),
  {
    kind: 'fields',
    columns: 1,
    fields: [
      fieldOf(label('承诺值', 'Commitment'), draw.commitment),
      fieldOf(label('当场公开值', 'Value thrown before witnesses'), draw.publicValue),
      fieldOf(label('密值（抽取后公开）', 'Secret, shown once drawn'), draw.secret),
    ],
  },
];

const sheetOf = (
  ground: PaperGround,
  { review, sheets, schemeVersion }: ReviewOfModule,
): PaperSheet => ({
  reference: referenceOf(ground, 'review', `${review.reviewId}:${review.version}`),
  place: [
    ...placeOf(ground, review.moduleId, null),
    fieldOf(label('状态', 'State'), both(STATE[review.state])),
    fieldOf(label('开始时间', 'Begun'), localTime(review.begunAt, ground.competition.zone)),
  ],
  schemeVersion: String(schemeVersion),
  blocks: [
    ...figures(review),
    ...sample(sheets),
    ...findings(sheets, ground.competition.zone),
    ...proof(review),
    {
      kind: 'signatures',
      lines: [label('复核人', 'Compared by'), SIGNERS.supervisor, SIGNERS.chief],
    },
  ],
});

/** Paper 10: rule, sample, findings and rate of the review of a module, by code (M06). */
export const reviewPaper = (ground: PaperGround, reviews: readonly ReviewOfModule[]): FormPaper =>
  paperOf(
    ground,
    'review',
    reviews.map((one) => sheetOf(ground, one)),
  );
