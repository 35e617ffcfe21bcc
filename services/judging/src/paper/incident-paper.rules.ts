import { DRAWING_HEIGHT, DRAWING_WIDTH } from '@jinbang/contracts/http/judging-acts';
import type { IncidentView } from '@jinbang/contracts/http/judging-incident';
import type { FormPaper, PaperBlock, PaperField, PaperSheet } from '@jinbang/papers/paper';
import { localTime } from '@jinbang/papers/paper-head';
import { LABELS, SIGNERS } from '@jinbang/papers/paper-label';
import { CAUSE, INCIDENT_KIND, RULING } from './incident-words.ts';
import {
  eventPlace,
  fieldOf,
  type PaperGround,
  paperOf,
  placeOf,
  referenceOf,
} from './paper-ground.ts';
import { both, heading, label } from './paper-words.ts';

const KINDS = label(
  `种类（圈选）：${Object.values(INCIDENT_KIND)
    .map(({ zh }) => zh)
    .join(' / ')}`,
  `Kind, circle: ${Object.values(INCIDENT_KIND)
    .map(({ en }) => en)
    .join(' / ')}`,
);
const RULINGS = label(
  `决定（圈选）：${Object.values(RULING)
    .map(({ zh }) => zh)
    .join(' / ')}`,
  `Decision, circle: ${Object.values(RULING)
    .map(({ en }) => en)
    .join(' / ')}`,
);

const OFFICIALS = [label('现场裁判', 'Floor judge'), SIGNERS.chief];
const SIGNED: PaperBlock = {
  kind: 'signatures',
  lines: [label('选手（签赛位号）', 'Contestant (signs the station)'), ...OFFICIALS],
};

const SAW = label(
  '选手签字表示知情，不表示同意。只写赛位号，不写姓名。',
  'The contestant signs to have seen it, not to agree. Station alone, no names.',
);

const CONTESTANT = {
  signed: label('已签字（知情）', 'signed as seen'),
  refused: label('拒绝签字', 'refused to sign'),
};

/** What a contestant drew on a tablet, for those alone who may see it. */
export type DrawnSignature = { readonly path: string; readonly at: string };

/** Whoever signed on a tablet signs no line of the paper. */
const signedBy = (signature: DrawnSignature | undefined, zone: string): readonly PaperBlock[] =>
  signature
    ? [
        {
          ...{ kind: 'drawing', label: label('选手签字（平板）', 'Contestant, on a tablet') },
          ...{ strokes: signature.path, width: DRAWING_WIDTH, height: DRAWING_HEIGHT },
          at: localTime(signature.at, zone),
        },
        { kind: 'signatures', lines: OFFICIALS },
      ]
    : [SIGNED];

const rulingText = ({ ruling }: NonNullable<IncidentView['decision']>): string =>
  ruling.as === 'minutes'
    ? `${both(RULING.minutes)}: ${ruling.minutes} min`
    : both(RULING[ruling.as]);

const fields = (...all: readonly PaperField[]): PaperBlock => ({
  kind: 'fields',
  columns: 2,
  fields: all,
});

/** What was written down and decided; what is still open is left to be written by hand. */
const told = (one: IncidentView, zone: string): readonly PaperBlock[] => {
  const time = (at: string | null): string | null => (at === null ? null : localTime(at, zone));
  const { decision, note, withdrawal } = one;
  return [
    { kind: 'code', label: LABELS.station, code: one.station },
    fields(
      fieldOf(label('情况', 'Kind'), both(INCIDENT_KIND[one.kind])),
      fieldOf(label('登记时间', 'Recorded'), time(one.recordedAt)),
      fieldOf(label('停止时间', 'Stopped'), time(one.stoppedAt)),
      fieldOf(label('恢复时间', 'Restarted'), time(one.restartedAt)),
      ...(one.contestant === null
        ? []
        : [
            fieldOf(label('选手', 'Contestant'), both(CONTESTANT[one.contestant.outcome])),
            fieldOf(label('选手签字时间', 'Time of it'), time(one.contestant.signedAt)),
          ]),
    ),
    heading('情况说明', 'What was seen'),
    ...(note === null
      ? [{ kind: 'remarks' as const, label: label('说明', 'Note'), lines: 3 }]
      : [{ kind: 'text' as const, text: { zh: note } }]),
    heading('裁判长决定', 'Decision of the chief judge'),
    ...(decision === null ? [{ kind: 'text' as const, text: RULINGS }] : []),
    fields(
      fieldOf(label('原因归属', 'Cause'), decision && both(CAUSE[decision.cause])),
      fieldOf(label('决定', 'Decision'), decision && rulingText(decision)),
      fieldOf(label('补时合计（分钟）', 'Minutes added'), decision && String(one.addedMinutes)),
      fieldOf(label('决定时间', 'Decided'), decision && time(decision.decidedAt)),
    ),
    ...(decision === null
      ? [{ kind: 'remarks' as const, label: label('理由', 'Reason'), lines: 2 }]
      : [{ kind: 'text' as const, text: { zh: `理由 Reason：${decision.reason}` } }]),
    ...(withdrawal === null
      ? []
      : [
          {
            kind: 'text' as const,
            strong: true as const,
            text: label(`已撤回：${withdrawal.reason}`, 'Withdrawn'),
          },
        ]),
  ];
};

const sheetOf = (
  ground: PaperGround,
  one: IncidentView,
  signature: DrawnSignature | undefined,
): PaperSheet => ({
  reference: referenceOf(ground, 'incident', one.incidentId),
  place: placeOf(ground, one.moduleId, one.sessionId),
  blocks: [
    ...told(one, ground.competition.zone),
    { kind: 'text', text: SAW },
    ...signedBy(signature, ground.competition.zone),
  ],
});

/** One to fill in by hand, for the table of the floor judge. */
const blankSheet = (ground: PaperGround): PaperSheet => ({
  reference: referenceOf(ground, 'incident', '-'),
  place: [
    eventPlace(ground),
    ...[LABELS.module, LABELS.session, LABELS.station].map((text) => fieldOf(text, null)),
  ],
  blocks: [
    { kind: 'text', text: KINDS },
    fields(
      fieldOf(label('停止时间', 'Stopped'), null),
      fieldOf(label('恢复时间', 'Restarted'), null),
    ),
    { kind: 'remarks', label: label('情况说明', 'What was seen'), lines: 4 },
    heading('裁判长决定', 'Decision of the chief judge'),
    { kind: 'text', text: RULINGS },
    fields(
      fieldOf(label('原因归属', 'Cause'), null),
      fieldOf(label('补时（分钟）', 'Minutes added'), null),
    ),
    { kind: 'remarks', label: label('理由', 'Reason'), lines: 2 },
    { kind: 'text', text: SAW },
    SIGNED,
  ],
});

/** Paper 8: a page for each incident, and one to fill in by hand. */
export const incidentPaper = (
  ground: PaperGround,
  incidents: readonly IncidentView[],
  signatures: ReadonlyMap<string, DrawnSignature> = new Map(),
): FormPaper =>
  paperOf(ground, 'incident', [
    ...incidents.map((one) => sheetOf(ground, one, signatures.get(one.incidentId))),
    blankSheet(ground),
  ]);
