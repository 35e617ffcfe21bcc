import type { AppealStepView, AppealView } from '@jinbang/contracts/http/judging-appeal';
import type {
  FormPaper,
  PaperBlock,
  PaperField,
  PaperSheet,
  PaperText,
} from '@jinbang/papers/paper';
import { localTime } from '@jinbang/papers/paper-head';
import { LABELS } from '@jinbang/papers/paper-label';
import type { FormName } from './paper-form.ts';
import {
  codeLabel,
  eventPlace,
  fieldOf,
  type PaperGround,
  paperOf,
  placeOf,
  referenceOf,
} from './paper-ground.ts';
import { both, heading, label, orNone } from './paper-words.ts';

const KIND = { appeal: label('申诉', 'Appeal'), recount: label('成绩复查', 'Recount') };
const OUTCOME = {
  upheld: label('申诉成立', 'upheld'),
  partly: label('部分成立', 'partly upheld'),
  dismissed: label('申诉不成立', 'dismissed'),
  'error-found': label('有差错', 'an error was found'),
  'no-error': label('无差错', 'no error'),
};
const GROUND = {
  late: label('逾期', 'late'),
  form: label('不符合形式', 'not in form'),
  'not-own': label('非本人或本队事项', 'not their own'),
  'not-appealable': label('不属受理范围', 'cannot be appealed'),
  'decided-before': label('已有结论', 'decided before'),
};
const PROOF = {
  'entry-no': label('参赛编号', 'by the entry number'),
  slip: label('抽签凭条', 'by the slip of the draw'),
  'encryption-judge': label('加密裁判核对', 'by the encryption judge'),
};

type Step<Kind extends AppealStepView['kind']> = Extract<AppealStepView, { kind: Kind }>;
const stepOf = <Kind extends AppealStepView['kind']>(
  { steps }: AppealView,
  kind: Kind,
): Step<Kind> | undefined => steps.findLast((one): one is Step<Kind> => one.kind === kind);

const fields = (all: readonly PaperField[]): PaperBlock => ({
  kind: 'fields',
  columns: 2,
  fields: all,
});

const text = (zh: string): PaperBlock => ({ kind: 'text', text: { zh } });

/** What whoever prints it is not told, because it would say who stands where (M04). */
const HIDDEN = '开封前不列 not shown before the opening';

const about = (ground: PaperGround, one: AppealView): PaperBlock => {
  const { zone } = ground.competition;
  return fields([
    fieldOf(label('案号', 'Number'), `${one.number}`),
    fieldOf(
      label('类别', 'Kind'),
      `${both(KIND[one.kind])}${one.tier === 2 ? ' · 二审 second tier' : ''}`,
    ),
    fieldOf(LABELS.entryNo, one.who?.entryNo ?? HIDDEN),
    fieldOf(codeLabel(ground, one.moduleId), one.place),
    fieldOf(
      label('所涉评分', 'About'),
      [one.subCriterion ?? '整个模块 whole module', ...one.aspects].join(' '),
    ),
    fieldOf(label('情况记录编号', 'Incident'), one.incident ?? ''),
    fieldOf(label('收到时间', 'Received'), localTime(one.receivedAt, zone)),
    fieldOf(
      label('受理期限', 'Window'),
      `${one.window.closesAt === null ? '不限 open' : localTime(one.window.closesAt, zone)} · ${one.late ? '逾期 late' : '按时 in time'}`,
    ),
    fieldOf(label('原件架号', 'Shelf number'), one.paper?.shelfNo ?? null),
    fieldOf(label('答复期限', 'Answer by'), localTime(one.answerBy, zone)),
  ]);
};

const sheetOf = (
  ground: PaperGround,
  form: FormName,
  one: AppealView,
  blocks: readonly PaperBlock[],
  signers: readonly PaperText[],
): PaperSheet => ({
  reference: referenceOf(ground, form, `${one.appealId}:${one.version}`),
  place: placeOf(ground, one.moduleId, one.sessionId),
  blocks: [about(ground, one), ...blocks, { kind: 'signatures', lines: signers }],
});

const FILED_BY = [
  label('申诉人（领队）', 'Filed by'),
  label('接收人', 'Received by'),
  label('见证人', 'Witnessed by'),
];

/** One to fill in by hand, which counts from the time written on it by who received it. */
const blankSheet = (ground: PaperGround): PaperSheet => ({
  reference: referenceOf(ground, 'appeal-filed', '-'),
  place: [eventPlace(ground), fieldOf(LABELS.module, null)],
  blocks: [
    {
      kind: 'text',
      text: label('类别（圈选）：申诉 / 成绩复查', 'Kind, circle: appeal / recount'),
    },
    fields([
      fieldOf(LABELS.entryNo, null),
      fieldOf(label('赛位号或评审号', 'Station or review code'), null),
      fieldOf(label('所涉评分子项、评分点', 'About sub-criterion, aspects'), null),
      fieldOf(label('情况记录编号', 'Incident'), null),
      fieldOf(label('收到时间', 'Received at'), null),
      fieldOf(label('原件架号', 'Shelf number'), null),
    ]),
    { kind: 'remarks', label: label('申诉事项与理由', 'What is appealed, and why'), lines: 9 },
    { kind: 'signatures', lines: FILED_BY },
  ],
});

/** Paper 11A: what was filed, and one to fill in by hand. */
export const filedPaper = (ground: PaperGround, appeals: readonly AppealView[]): FormPaper =>
  paperOf(ground, 'appeal-filed', [
    ...appeals.map((one) =>
      sheetOf(
        ground,
        'appeal-filed',
        one,
        [heading('申诉事项与理由', 'What is appealed, and why'), text(one.statement ?? HIDDEN)],
        FILED_BY,
      ),
    ),
    blankSheet(ground),
  ]);

const admission = (one: AppealView, zone: string): readonly PaperBlock[] => {
  const refused = stepOf(one, 'refused');
  const admitted = stepOf(one, 'admitted');
  if (refused) {
    return [
      heading('不予受理', 'Not admitted'),
      text(`${localTime(refused.at, zone)} · ${both(GROUND[refused.ground])}`),
      text(refused.reason),
    ];
  }
  if (!admitted) return [];
  return [
    heading('予以受理', 'Admitted'),
    text(`${localTime(admitted.at, zone)} · 身份与编号核对 proof: ${both(PROOF[admitted.proof])}`),
  ];
};

/** Paper 11B: that an appeal was admitted, or why not. */
export const admissionPaper = (ground: PaperGround, appeals: readonly AppealView[]): FormPaper =>
  paperOf(
    ground,
    'appeal-admitted',
    appeals
      .map((one) => [one, admission(one, ground.competition.zone)] as const)
      .filter(([, blocks]) => blocks.length > 0)
      .map(([one, blocks]) =>
        sheetOf(ground, 'appeal-admitted', one, blocks, [
          label('仲裁组', 'For the arbitration group'),
          label('送达签收', 'Taken in by'),
        ]),
      ),
  );

const ruling = (one: AppealView, zone: string): readonly PaperBlock[] => {
  const ruled = stepOf(one, 'ruled');
  if (!ruled) return [];
  const heard = stepOf(one, 'heard');
  const { report } = ruled;
  return [
    ...(heard ? [text(`听证 Hearing: ${localTime(heard.heardAt, zone)} · ${heard.room}`)] : []),
    heading(`裁决：${OUTCOME[ruled.outcome].zh}`, `Ruling: ${OUTCOME[ruled.outcome].en}`),
    text(ruled.reason),
    text(
      ruled.aspects.length === 0
        ? '不涉及分数变动。 No mark is given anew.'
        : `重新给分的评分点 Marks given anew: ${ruled.aspects.join(' ')}`,
    ),
    ...(report === null
      ? []
      : [
          text(
            `机器复算 ${report.aspects} 个评分点 recounted；不符 differing: ${orNone(report.differing.join(' '))}；缺分 incomplete: ${orNone(report.incomplete.join(' '))}`,
          ),
        ]),
  ];
};

const panelSigners = (one: AppealView): readonly PaperText[] => {
  const count = stepOf(one, 'heard')?.panel.length ?? 2;
  const name = one.kind === 'appeal' ? '仲裁员' : '复查人';
  return Array.from({ length: count }, (_, place) =>
    label(`${name}${place + 1}`, `Member ${place + 1}`),
  );
};

/** Paper 11C: what was ruled, for the panel to sign. */
export const rulingPaper = (ground: PaperGround, appeals: readonly AppealView[]): FormPaper =>
  paperOf(
    ground,
    'appeal-ruling',
    appeals
      .map((one) => [one, ruling(one, ground.competition.zone)] as const)
      .filter(([, blocks]) => blocks.length > 0)
      .map(([one, blocks]) => sheetOf(ground, 'appeal-ruling', one, blocks, panelSigners(one))),
  );
