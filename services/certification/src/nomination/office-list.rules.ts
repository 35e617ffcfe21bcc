import type { ListedRow } from '@jinbang/contracts/http/nomination';
import { GROUP_LABELS } from '@jinbang/papers/paper-label';
import { LEVEL_LABELS, type Level } from '@jinbang/promotion/ladder';
import type { CsvCell } from '@jinbang/service-kit/csv.rules';

export const LIST_COLUMNS = [
  { name: '序号 No.', width: 8 },
  { name: '赛项 Event', width: 24 },
  { name: '职业编码 Occupation', width: 16 },
  { name: '组别 Group', width: 14 },
  { name: '名次 Rank', width: 8 },
  { name: '姓名 Name', width: 14 },
  { name: '单位 Organisation', width: 30 },
  { name: '等级 Level', width: 30 },
  { name: '依据条款 Clause', width: 40 },
  { name: '状态 State', width: 20 },
] as const;

const STATES: Readonly<Record<ListedRow['state'], string>> = {
  proposed: '待核准 waiting',
  returned: '已退回 sent back',
  listed: '已核准列入 listed',
};

const levelText = (level: string): string => {
  const label = LEVEL_LABELS[level as Level];
  return label ? `${label.zh} ${label.en}` : level;
};

const groupText = (group: string): string =>
  group in GROUP_LABELS ? GROUP_LABELS[group as keyof typeof GROUP_LABELS].zh : group;

/** One row a person, as an office registers it: no number of a document, no mark. */
export const listCells = (rows: readonly ListedRow[]): readonly (readonly CsvCell[])[] =>
  rows.map((row, place) => [
    ...[place + 1, row.event.zh, row.occupationCode, groupText(row.group), row.rank],
    ...[row.name, row.organisation, levelText(row.level), row.clause?.zh ?? null],
    STATES[row.state],
  ]);
