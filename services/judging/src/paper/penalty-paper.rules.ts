import type { SubjectCodes } from '@jinbang/contracts/http/judging-desk';
import type { PenaltyView } from '@jinbang/contracts/http/judging-penalty';
import type { FormPaper, PaperBlock, PaperSheet } from '@jinbang/papers/paper';
import { localTime, oneLine } from '@jinbang/papers/paper-head';
import { LABELS, SIGNERS } from '@jinbang/papers/paper-label';
import {
  codeLabel,
  eventPlace,
  fieldOf,
  type PaperGround,
  paperOf,
  placeOf,
  referenceOf,
} from './paper-ground.ts';
import { both, CODE_TEXT, heading, label, orNone } from './paper-words.ts';

export type PenaltyOfModule = PenaltyView & { readonly moduleId: string };
export type CodeGiven = SubjectCodes['items'][number];

const SIGNED: PaperBlock = {
  kind: 'signatures',
  lines: [
    SIGNERS.chief,
    SIGNERS.supervisor,
    label('当事选手（签编号）', 'Contestant (signs the code)'),
  ],
};

const WHAT = label('决定', 'Decision');
const WHY = label('理由', 'Reason');
const WHEN = label('决定时间', 'Decided');

const penaltySheet = (ground: PaperGround, one: PenaltyOfModule): PaperSheet => {
  const { zone } = ground.competition;
  return {
    reference: referenceOf(ground, 'penalty', one.penaltyId),
    place: placeOf(ground, one.moduleId, null),
    blocks: [
      { kind: 'code', label: codeLabel(ground, one.moduleId), code: one.subject.label },
      {
        kind: 'fields',
        columns: 2,
        fields: [
          fieldOf(WHAT, `扣 ${one.points} 分 points off`),
          fieldOf(label('种类', 'Kind'), one.kind ? oneLine(one.kind.name) : orNone(null)),
          fieldOf(WHEN, localTime(one.happenedAt ?? one.givenAt, zone)),
          fieldOf(label('登记时间', 'Recorded'), localTime(one.givenAt, zone)),
        ],
      },
      heading(WHY.zh, 'Reason'),
      { kind: 'text', text: { zh: one.reason } },
      heading('依据', 'Evidence'),
      { kind: 'text', text: { zh: orNone(one.evidence) } },
      ...(one.withdrawal === null
        ? []
        : [
            heading('已撤回', 'Taken back'),
            {
              kind: 'text' as const,
              text: {
                zh: `${localTime(one.withdrawal.takenBackAt, zone)} ${one.withdrawal.reason}`,
              },
            },
          ]),
      SIGNED,
    ],
  };
};

const codeSheet = (ground: PaperGround, one: CodeGiven): PaperSheet => ({
  reference: referenceOf(ground, 'penalty', `${one.subjectId}:${one.version}`),
  place: placeOf(ground, one.moduleId, one.sessionId),
  blocks: [
    { kind: 'code', label: codeLabel(ground, one.moduleId), code: one.label },
    {
      kind: 'fields',
      columns: 2,
      fields: [
        fieldOf(WHAT, both(CODE_TEXT[one.code])),
        fieldOf(WHEN, localTime(one.recordedAt, ground.competition.zone)),
      ],
    },
    heading(WHY.zh, 'Reason'),
    { kind: 'text', text: { zh: orNone(one.reason) } },
    ...(one.stands ? [] : [heading('此后已有新的决定', 'Another decision was made since')]),
    SIGNED,
  ],
});

/** One to fill in by hand. */
const blankSheet = (ground: PaperGround): PaperSheet => ({
  reference: referenceOf(ground, 'penalty', '-'),
  place: [
    eventPlace(ground),
    ...[LABELS.module, LABELS.session, label('编号', 'Code')].map((text) => fieldOf(text, null)),
  ],
  blocks: [
    {
      kind: 'text',
      text: label(
        '决定（圈选）：扣分 ＿＿＿＿ 分 / 取消成绩 / 终止比赛',
        'Decision, circle: points off ____ / disqualified / stopped',
      ),
    },
    {
      kind: 'fields',
      columns: 2,
      fields: [fieldOf(label('种类', 'Kind'), null), fieldOf(WHEN, null)],
    },
    { kind: 'remarks', label: WHY, lines: 5 },
    { kind: 'remarks', label: label('依据（情况记录编号、照片、证人岗位）', 'Evidence'), lines: 3 },
    SIGNED,
  ],
});

/** Paper 9: a page for each penalty and each disqualification, and one to fill in by hand. */
export const penaltyPaper = (
  ground: PaperGround,
  penalties: readonly PenaltyOfModule[],
  codes: readonly CodeGiven[],
): FormPaper =>
  paperOf(ground, 'penalty', [
    ...penalties.map((one) => penaltySheet(ground, one)),
    ...codes.filter(({ code }) => code === 'DSQ').map((one) => codeSheet(ground, one)),
    blankSheet(ground),
  ]);
