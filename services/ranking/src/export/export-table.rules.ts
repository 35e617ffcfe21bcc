import type { ExportHead, ExportRow } from '@jinbang/contracts/http/ranking-export';
import { markText, withPlaces } from '@jinbang/kernel/mark-text';
import { localTime, oneLine } from '@jinbang/papers/paper-head';
import type { CsvCell } from '@jinbang/service-kit/csv.rules';
import { awardText, groupLine, resultText } from './award-words.ts';
import { STATE_TEXT } from './export-state.rules.ts';

/** A table as spreadsheets take it: numbers are marked as such, all else is text. */
export type Column = {
  readonly name: string;
  /** In letters, for those who draw columns. */
  readonly width: number;
  readonly cell: (row: ExportRow) => CsvCell;
};

/** What does not end is cut off and says so, as text: nothing is rounded here. */
const amount = (exact: string | null | undefined, places = 0): CsvCell => {
  if (exact === null || exact === undefined) return null;
  return exact.includes('/') ? markText(exact) : { exact: withPlaces(exact, places) };
};

/** `P1 2; 0.5`: the scheme's code where it has one, and what was taken. */
const penaltyCell = ({ penalties }: ExportRow): CsvCell =>
  penalties === undefined || penalties.length === 0
    ? null
    : penalties
        .map(({ code, taken }) => (code ? `${code} ${markText(taken)}` : markText(taken)))
        .join('; ');

/** `1 held: outside (36)`: the stage, what became of the line, why, and its place there. */
const gateCell = ({ gate }: ExportRow): CsvCell => {
  if (!gate) return null;
  const why = gate.because === null ? '' : `: ${gate.because}`;
  const place = gate.rank === null ? '' : ` (${gate.rank})`;
  return `${gate.stage} ${gate.outcome}${why}${place}`;
};

const column = (name: string, width: number, cell: Column['cell']): Column => ({
  name,
  width,
  cell,
});

const ranked = ({ decimals }: ExportHead): readonly Column[] => [
  column('组别 group', 16, ({ group }) => groupLine(group)),
  column('名次 rank', 8, ({ rank }) => rank),
  column('编号 code', 14, ({ code }) => code),
  column('姓名 name', 20, ({ name }) => name),
  column('单位 organisation', 30, ({ organisation }) => organisation),
  column('总分 total', 12, ({ total }) => amount(total, decimals)),
  column('结果 result', 18, ({ resultCode }) => oneLine(resultText(resultCode))),
  column('奖项 award', 22, ({ award }) => (award === null ? null : oneLine(awardText(award)))),
  column('标准分 scale', 10, ({ scale }) => scale),
];

const parts = ({ decimals, modules }: ExportHead): readonly Column[] => [
  column('实操 practical', 12, ({ practical }) => amount(practical, decimals)),
  column('理论 theory', 12, ({ theory }) => amount(theory, decimals)),
  ...modules.map(({ moduleId, name }) =>
    column(`模块 ${oneLine(name)}`, 14, ({ modules: own }) =>
      amount(own?.find((one) => one.moduleId === moduleId)?.points),
    ),
  ),
  column('入围 gate', 18, gateCell),
];

const TIE = column('同分判定 tie', 18, ({ tie }) => tie);
const COUNTED: readonly Column[] = [
  column('已评 settled', 10, ({ settled }) => settled ?? null),
  column('应评 expected', 10, ({ expected }) => expected ?? null),
];

/** The columns of a file: a board has what boards show, staff have what explains a place as well. */
export const columnsOf = (head: ExportHead): readonly Column[] => {
  switch (head.of) {
    case 'board':
      return [...ranked(head), TIE, ...COUNTED];
    case 'result':
      return [...ranked(head), ...parts(head), TIE, column('判罚 penalties', 18, penaltyCell)];
    case 'standings':
      return [
        ...ranked(head),
        ...parts(head),
        TIE,
        column('判罚 penalties', 18, penaltyCell),
        ...COUNTED,
      ];
  }
};

const AUDIENCE = {
  staff: '全部（仅供工作人员） whole, for staff only',
  public: '公众可见 as the public may see it',
} as const;

const versionText = ({ resultVersion, boardVersion }: ExportHead): string => {
  if (resultVersion !== null) return `第 ${resultVersion} 版成绩 result ${resultVersion}`;
  return boardVersion === null ? '未提交 not handed in' : `榜单 ${boardVersion} board`;
};

const partText = ({ part, modules }: ExportHead): string => {
  const module = modules.find(({ moduleId }) => moduleId === part.moduleId);
  const said = [
    ...(part.group === null ? [] : [groupLine(part.group)]),
    ...(module ? [oneLine(module.name)] : []),
    ...(part.stage === null ? [] : [`第 ${part.stage} 阶段 stage ${part.stage}`]),
  ];
  return said.length === 0 ? '全部 all' : said.join(' · ');
};

/** What a file says of itself, label and value; the state comes first. */
export const headLines = (
  head: ExportHead,
  zone: string,
): readonly (readonly [string, string])[] => [
  ['状态 state', oneLine(STATE_TEXT[head.state])],
  ['版本 version', versionText(head)],
  ['时间 as of', `${localTime(head.asOf, zone)} (${zone})`],
  ['竞赛 contest', head.competition ? oneLine(head.competition) : '—'],
  ['赛项 event', oneLine(head.event)],
  ['范围 audience', AUDIENCE[head.audience]],
  ['部分 part', partText(head)],
  ['规则版本 rule version', head.ruleVersion ?? '—'],
  ['成绩页 SHA-256 page', head.pageHash ?? '—'],
];
