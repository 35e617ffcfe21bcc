import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import type { FormPaper, PaperBlock, PaperColumn } from '@jinbang/papers/paper';
import { localTime, oneLine, paperReference } from '@jinbang/papers/paper-head';
import { LABELS, SIGNERS } from '@jinbang/papers/paper-label';
import { floorPercent, reliabilityWord, workPercent } from '@jinbang/scoring/judge-reading';
import { heading, label, listOf } from '../paper/paper-words.ts';
import { agreementPlot, favourPlot, severityPlot } from './judge-report-plots.rules.ts';
import { FAVOUR_WAITS, iccSentence, JUDGE_REPORT_FORM, NOTES } from './judge-report-words.ts';

export type ReportManner = {
  readonly printedAt: string;
  readonly rehearsal: boolean;
  readonly missing: 'refuse' | 'by-hand';
};

type Text = { readonly zh: string; readonly en?: string | undefined };
const note = (text: Text): PaperBlock => ({ kind: 'text', text });
const column = (text: PaperColumn['label'], share = 1, align?: 'center'): PaperColumn => ({
  label: text,
  share,
  ...(align ? { align } : {}),
});

type Naming = {
  readonly judge: (judgeId: string) => string;
  readonly seats: (judgeId: string) => string;
  readonly panel: (panelId: string) => string;
  readonly module: (moduleId: string) => string;
};

const UNNAMED = '—';

/** People stand here by number and seat: judging knows no names. */
const namingOf = ({ judges, panels, modules }: JudgeReport): Naming => {
  const panel = (panelId: string) =>
    panels.find((one) => one.panelId === panelId)?.name.zh ?? UNNAMED;
  const byId = new Map(judges.map((one) => [one.judgeId, one]));
  return {
    judge: (judgeId) => `裁判 ${byId.get(judgeId)?.no ?? UNNAMED}`,
    seats: (judgeId) =>
      (byId.get(judgeId)?.seats ?? [])
        .map(
          ({ panelId, seat, left }) =>
            `${panel(panelId)} · ${seat} 号席${left ? '（已离席 left）' : ''}`,
        )
        .join('；'),
    panel,
    module: (moduleId) => modules.find((one) => one.moduleId === moduleId)?.name.zh ?? UNNAMED,
  };
};

/** Of so many parts the panels as wholes alone are printed: nobody reads hundreds of lines. */
const GROUPS_MAX = 120;

const groupBlocks = ({ groups }: JudgeReport, naming: Naming): readonly PaperBlock[] => {
  const shown =
    groups.length > GROUPS_MAX ? groups.filter((one) => one.subCriterion === null) : groups;
  const share = (value: number | null) => (value === null ? UNNAMED : floorPercent(value));
  const rows = shown.map((one) => [
    one.subCriterion === null
      ? `${naming.module(one.moduleId)} · ${naming.panel(one.panelId)}`
      : `　${one.subCriterion}`,
    `${one.judges}`,
    `${one.items}`,
    one.w === null ? UNNAMED : one.w.toFixed(2),
    one.icc === null ? UNNAMED : one.icc.toFixed(2),
    one.agreement.pairs === 0
      ? UNNAMED
      : `${share(one.agreement.exact)} · ${share(one.agreement.withinOne)}`,
    `${one.agreement.pairs}`,
  ]);
  const columns = [
    column(label('裁判组；评分子项', 'Panel; sub-criterion'), 3.2),
    column(label('裁判', 'Judges'), 0.9, 'center'),
    column(label('评分点 n', 'Items n'), 1.1, 'center'),
    column(label('W', 'Kendall'), 0.9, 'center'),
    column(label('ICC', '(2,1)'), 0.9, 'center'),
    column(label('相同 · 1 以内', 'Same, within 1'), 1.7, 'center'),
    column(label('对数 n', 'Pairs n'), 1.1, 'center'),
  ];
  const sentences = shown.flatMap(({ subCriterion, icc, panelId, items }) => {
    if (subCriterion !== null || icc === null) return [];
    const { zh, en } = iccSentence(reliabilityWord(icc), workPercent(icc));
    const name = naming.panel(panelId);
    const value = `ICC ${icc.toFixed(2)}, n=${items}`;
    return [note({ zh: `${name}（${value}）：${zh}`, en: `${value}: ${en}` })];
  });
  return [
    heading('裁判组内的一致', 'How the panels agree'),
    note(NOTES.panels),
    { kind: 'table', columns, rows, rowMm: 7 },
    ...sentences,
  ];
};

/** The farthest, as many as a page holds; all are counted. */
const OUTLIERS_PRINTED = 25;

const outlierBlocks = ({ outliers }: JudgeReport, naming: Naming): readonly PaperBlock[] => {
  const share = (value: number) => `${Math.round(100 * value)}%`;
  const shown = outliers.items.slice(0, OUTLIERS_PRINTED);
  const columns = [
    column(label('裁判', 'Judge'), 1.2),
    column(label('模块', 'Module'), 2.6),
    column(label('评分点', 'Aspect'), 1.2, 'center'),
    column(label('本人给分', 'Mark'), 1, 'center'),
    column(label('其余中位', 'Others'), 1, 'center'),
    column(label('允许相差', 'Allowed'), 1, 'center'),
  ];
  const rows = shown.map(({ judgeId, moduleId, aspectCode, mark, others, limit }) => [
    ...[naming.judge(judgeId), naming.module(moduleId), aspectCode],
    ...[share(mark), share(others), share(limit)],
  ]);
  const list = listOf(['离群给分', 'Marks far from the panel'], columns, rows);
  const rest = outliers.count - shown.length;
  const [first, ...after] = list;
  if (rows.length === 0 || !first) return list;
  return [
    first,
    note(NOTES.outliers),
    ...after,
    ...(rest > 0
      ? [note(label(`另有 ${rest} 个，按相差大小未列。`, `${rest} more that lie less far.`))]
      : []),
  ];
};

const favourBlocks = ({ favour }: JudgeReport, naming: Naming): readonly PaperBlock[] => {
  const head = heading('对本单位选手的给分', 'Marks for the own organisation');
  if (favour.state !== 'open') return [head, note(FAVOUR_WAITS[favour.state])];
  const told = favour.judges.filter(({ own }) => own !== null);
  const unknown = favour.judges.filter(({ isHomeKnown }) => !isHomeKnown).length;
  const rest = [
    ...(unknown > 0
      ? [
          note(
            label(
              `${unknown} 名裁判未登记所属单位，无法比较。`,
              `Judges of whom no organisation is on file: ${unknown}. Nothing to compare.`,
            ),
          ),
        ]
      : []),
  ];
  if (told.length === 0) {
    const nobody = label(
      '没有裁判评过本单位选手。',
      'No judge marked anybody of the own organisation.',
    );
    return [head, note(nobody), ...rest];
  }
  return [head, note(NOTES.favour), favourPlot(told, naming.judge), ...rest];
};

const whoBlocks = ({ judges }: JudgeReport, naming: Naming): readonly PaperBlock[] => [
  heading('裁判编号', 'Who is who'),
  {
    kind: 'table',
    rowMm: 8,
    columns: [
      column(label('编号', 'No.'), 1),
      column(label('裁判组与席位', 'Panel and seat'), 4),
      column(label('离群给分', 'Far marks'), 1, 'center'),
      column(LABELS.name, 2),
    ],
    rows: judges.map(({ judgeId, outliers }) => [
      ...[naming.judge(judgeId), naming.seats(judgeId), `${outliers}`, ''],
    ]),
  },
];

const blocksOf = (report: JudgeReport): readonly PaperBlock[] => {
  if (report.judges.length === 0) return [note(NOTES.purpose), note(NOTES.none)];
  const naming = namingOf(report);
  return [
    note(NOTES.purpose),
    heading('宽严', 'Mild and strict'),
    note(NOTES.deviation),
    severityPlot(report.judges, naming.judge),
    heading('与同组裁判的一致', 'Agreement with the panel'),
    note(NOTES.agreement),
    agreementPlot(report.judges, naming.judge),
    ...groupBlocks(report, naming),
    ...favourBlocks(report, naming),
    ...outlierBlocks(report, naming),
    ...whoBlocks(report, naming),
    { kind: 'signatures', lines: [SIGNERS.chief, SIGNERS.supervisor] },
  ];
};

/** Paper 19: what the judges of a finished event weigh and how they agree. */
export const judgeReportPaper = (report: JudgeReport, manner: ReportManner): FormPaper => {
  const lockedAt = report.modules
    .map((one) => one.lockedAt)
    .toSorted()
    .at(-1);
  return {
    kind: 'form',
    form: JUDGE_REPORT_FORM,
    competition: report.competition ?? { zh: UNNAMED },
    units: [],
    zone: report.zone,
    ...manner,
    orientation: 'portrait',
    sheets: [
      {
        reference: paperReference(JUDGE_REPORT_FORM, report.eventId, 'judges'),
        place: [
          { label: LABELS.event, value: report.name ? oneLine(report.name) : UNNAMED },
          {
            label: label('锁定时间', 'Locked'),
            value: lockedAt === undefined ? UNNAMED : localTime(lockedAt, report.zone),
          },
        ],
        blocks: blocksOf(report),
      },
    ],
  };
};
