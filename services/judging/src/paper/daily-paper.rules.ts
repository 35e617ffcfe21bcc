import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import { daysAfter } from '@jinbang/kernel/working-day';
import type { FormPaper, PaperBlock, PaperColumn } from '@jinbang/papers/paper';
import { localSpan, localTime, oneLine } from '@jinbang/papers/paper-head';
import { LABELS, SIGNERS } from '@jinbang/papers/paper-label';
import { INCIDENT_KIND, INCIDENT_STATE } from './incident-words.ts';
import {
  eventPlace,
  fieldOf,
  moduleOf,
  NONE,
  type PaperGround,
  paperOf,
  referenceOf,
} from './paper-ground.ts';
import { both, CODE_TEXT, heading, label, listOf } from './paper-words.ts';

const DECISION = {
  open: label('待决定', 'open'),
  approved: label('已同意', 'approved'),
  refused: label('未同意', 'refused'),
  withdrawn: label('已撤回', 'withdrawn'),
};

const CODE = label('编号', 'Code');
const WHEN = label('时间', 'When');
const REASON = label('原因', 'Reason');
const STATE = label('结果', 'State');

const column = (
  text: PaperColumn['label'],
  share = 1,
  align: 'left' | 'center' | 'right' = 'left',
): PaperColumn => ({ label: text, share, align });

type Naming = {
  readonly module: (moduleId: string) => string;
  readonly session: (sessionId: string | null) => string;
  readonly time: (instant: string) => string;
};

const namingOf = (ground: PaperGround, zone: string): Naming => ({
  module: (moduleId) => moduleOf(ground, moduleId)?.name.zh ?? NONE,
  session: (sessionId) => ground.sessions.find((one) => one.sessionId === sessionId)?.name.zh ?? '',
  time: (instant) => localTime(instant, zone),
});

const panelTable = ({ panels, signed }: OverviewDaily, naming: Naming): readonly PaperBlock[] => [
  heading('当日评分', 'Marked that day'),
  {
    kind: 'table',
    rowMm: 7,
    columns: [
      column(label('模块', 'Module'), 1.6),
      column(label('裁判组', 'Panel'), 1.6),
      ...[
        label('当日评分', 'Given'),
        label('其中改评', 'Changed'),
        label('涉及编号', 'Codes'),
        label('累计评分点', 'So far'),
        label('已签评分表', 'Signed sheets'),
      ].map((text) => column(text, 1, 'right')),
    ],
    rows: panels.map((one) => [
      naming.module(one.moduleId),
      oneLine(one.name),
      ...[one.given, one.changed, one.subjects].map(String),
      `${one.settled} / ${one.expected}`,
      `${one.signedSheets} / ${one.sheets}`,
    ]),
  },
  {
    kind: 'text',
    text: label(`当日签字完成 ${signed.length} 张`, `${signed.length} sheets signed that day`),
  },
];

const conflicts = (daily: OverviewDaily, { time }: Naming): readonly PaperBlock[] =>
  listOf(
    ['分歧与复评', 'Conflicts and re-scores'],
    [column(CODE), column(label('评分点', 'Aspect')), column(WHEN, 1.6), column(STATE, 2.4)],
    daily.conflicts.map((one) => [
      one.label,
      one.aspectCode,
      time(one.beganAt),
      one.endedAt === null
        ? '尚未解决 still open'
        : `${time(one.endedAt)} 经 ${one.rounds} 轮 in ${one.rounds} rounds`,
    ]),
  );

const outstanding = (daily: OverviewDaily, naming: Naming): readonly PaperBlock[] =>
  listOf(
    ['未完成的评分表', 'Sheets still open'],
    [
      column(label('评分子项', 'Sub-criterion')),
      column(label('模块', 'Module'), 1.6),
      column(label('场次', 'Session'), 1.6),
      ...[label('缺分', 'Missing'), label('分歧', 'Conflicts'), label('待签字', 'Unsigned')].map(
        (text) => column(text, 0.8, 'right'),
      ),
    ],
    daily.outstanding.map((one) => [
      one.subCriterion,
      naming.module(one.moduleId),
      naming.session(one.sessionId),
      ...[one.missing, one.conflicts, one.unsignedBy.length].map(String),
    ]),
  );

const opened = (daily: OverviewDaily, naming: Naming): readonly PaperBlock[] => [
  ...listOf(
    ['解锁更正', 'Opened again'],
    [
      column(label('评分表或模块', 'Sheet or module'), 1.4),
      column(WHEN, 1.6),
      column(REASON, 3),
      column(STATE, 1.4),
    ],
    [
      ...daily.reopenings.map((one) => ({ ...one, what: one.subCriterion })),
      ...daily.moduleReopenings.map((one) => ({ ...one, what: naming.module(one.moduleId) })),
    ].map((one) => [one.what, naming.time(one.proposedAt), one.reason, both(DECISION[one.state])]),
  ),
  ...listOf(
    ['评分方案更正', 'Amendments of the scheme'],
    [
      column(label('模块', 'Module'), 1.4),
      column(WHEN, 1.6),
      column(REASON, 3),
      column(STATE, 1.4),
    ],
    daily.amendments.map((one) => [
      naming.module(one.moduleId),
      naming.time(one.proposedAt),
      one.reason,
      both(DECISION[one.state]),
    ]),
  ),
];

const happened = (daily: OverviewDaily, naming: Naming): readonly PaperBlock[] => [
  ...listOf(
    ['赛场情况', 'Incidents'],
    [
      column(LABELS.station),
      column(label('情况', 'Kind'), 2),
      column(WHEN, 1.6),
      column(STATE, 1.4),
      column(label('加时（分）', 'Minutes'), 1, 'right'),
    ],
    daily.incidents.map((one) => [
      one.station,
      both(INCIDENT_KIND[one.kind]),
      naming.time(one.stoppedAt),
      both(INCIDENT_STATE[one.state]),
      one.addedMinutes === 0 ? '' : String(one.addedMinutes),
    ]),
  ),
  ...listOf(
    ['判罚扣分', 'Penalties'],
    [
      column(CODE),
      column(label('模块', 'Module'), 1.6),
      column(label('种类', 'Kind'), 2),
      column(STATE),
    ],
    daily.penalties.map((one) => [
      one.label,
      naming.module(one.moduleId),
      one.kind ? oneLine(one.kind) : NONE,
      one.isTakenBack ? '已撤回 taken back' : '有效 stands',
    ]),
  ),
  ...listOf(
    ['特殊情况', 'Result codes'],
    [column(CODE), column(label('模块', 'Module'), 1.6), column(STATE, 2), column(WHEN, 1.6)],
    daily.codes.map((one) => [
      one.label,
      naming.module(one.moduleId),
      both(CODE_TEXT[one.code]),
      naming.time(one.at),
    ]),
  ),
  ...listOf(
    ['锁定', 'Locks'],
    [column(label('模块', 'Module'), 2), column(WHEN, 1.6)],
    daily.locks.map((one) => [naming.module(one.moduleId), naming.time(one.at)]),
  ),
];

const dayOf = (instant: Date, zone: string): string => localTime(instant, zone).slice(0, 10);

/** Who judges what the day after, so that nobody is missing in the morning; names by hand. */
const nextDay = (
  ground: PaperGround,
  { day, zone, panels }: OverviewDaily,
): readonly PaperBlock[] => {
  const next = daysAfter(day, 1);
  const sessions = ground.sessions.filter(({ startsAt }) => dayOf(startsAt, zone) === next);
  return listOf(
    ['次日场次与裁判组', 'Sessions and panels of the next day'],
    [
      column(label('场次', 'Session'), 1.4),
      column(label('时间', 'Time'), 1.6),
      column(label('赛场', 'Room'), 1.2),
      column(label('裁判组', 'Panel'), 1.4),
      column(label('裁判签知', 'Judges, initials'), 2.4),
    ],
    sessions.flatMap((session) =>
      panels
        .filter(({ moduleId }) => moduleId === session.moduleId)
        .map((panel) => [
          session.name.zh,
          localSpan(session, zone).slice(11),
          session.room,
          oneLine(panel.name),
          '',
        ]),
    ),
  );
};

/** Paper 7: what the daily meeting speaks of, with lines to sign; counts and codes, no marks. */
export const dailyPaper = (ground: PaperGround, daily: OverviewDaily): FormPaper => {
  const naming = namingOf(ground, daily.zone);
  return paperOf(ground, 'daily', [
    {
      reference: referenceOf(ground, 'daily', daily.day),
      place: [eventPlace(ground), fieldOf(label('日期', 'Day'), daily.day)],
      blocks: [
        ...panelTable(daily, naming),
        ...conflicts(daily, naming),
        ...outstanding(daily, naming),
        ...opened(daily, naming),
        ...happened(daily, naming),
        ...nextDay(ground, daily),
        { kind: 'remarks', label: label('会议记要', 'Minutes'), lines: 3 },
        {
          kind: 'signatures',
          lines: [SIGNERS.chief, SIGNERS.supervisor, label('裁判组长', 'Leader of a panel')],
        },
      ],
    },
  ]);
};
