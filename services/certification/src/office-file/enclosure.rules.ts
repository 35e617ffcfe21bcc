import type { EntryFileKind } from '@jinbang/contracts/http/names';
import { byLevel } from './level-group.rules.ts';
import { summaryColumns } from './office-column.rules.ts';
import { isToComplete, lackOf, NEVER_HERE } from './office-lack.rules.ts';
import type { OfficeRow } from './office-row.ts';
import type { OfficeGround } from './summary-sheet.rules.ts';

/** Names in an archive can be read without its password: they hold numbers and keys, nobody's name. */
export const PATHS = {
  workbook: '1-汇总表-summary.xlsx',
  csv: '1-汇总表-summary.csv',
  list: '0-材料清单-contents.txt',
} as const;

const FILE_WORDS: Readonly<Record<EntryFileKind | (typeof NEVER_HERE)[number], string>> = {
  photo: '照片',
  proof: '在职或学籍证明',
  certificate: '原职业技能等级证书',
  other: '其他证明',
  'identity-copy': '身份证件复印件',
  'award-copy': '获奖证书复印件',
};

/** A level, and the part of it where one sheet would be too long. */
export const summaryPath = (name: string): string => `1-汇总表-summary-${name}.pdf`;

const placeOf = (order: number, key: string): string => `${String(order).padStart(4, '0')}-${key}`;

export const formPath = (order: number, row: OfficeRow): string =>
  `2-申报表-forms/${placeOf(order, row.key)}.pdf`;
export const filePath = (
  order: number,
  row: OfficeRow,
  kind: EntryFileKind,
  type: string,
): string => `3-附件-enclosures/${placeOf(order, row.key)}-${kind}.${type}`;

/** Everybody in the order of the summary, numbered through all of its sheets. */
export const inOrder = (
  rows: readonly OfficeRow[],
): readonly { readonly order: number; readonly row: OfficeRow }[] =>
  byLevel(rows)
    .flatMap((sheet) => sheet.rows)
    .map((row, place) => ({ order: place + 1, row }));

type Evidence = { readonly pageUrl: string; readonly pageHash: string; readonly version: number };

const lackLines = ({ rows, columns }: OfficeGround): readonly string[] =>
  inOrder(rows).flatMap(({ order, row }) => {
    const heads = new Map(summaryColumns().map(({ id, label }) => [id, label.zh]));
    const lack = lackOf(row, summaryColumns(columns));
    if (!isToComplete(lack)) return [];
    const files = lack.files.filter((kind) => !NEVER_HERE.some((never) => never === kind));
    const words = [
      ...lack.columns.map((id) => heads.get(id) ?? id),
      ...files.map((kind) => FILE_WORDS[kind]),
    ];
    return [`  ${placeOf(order, row.key)}：${words.join('、')}`];
  });

/** The list that lies on top: what the file holds, and what it does not, so that nobody has to look. */
export const contentsList = (ground: OfficeGround, results: readonly Evidence[]): string => {
  const lacks = lackLines(ground);
  return [
    ground.competition.zh,
    ground.mark,
    '',
    '一、材料清单 Contents',
    `  ${summaryPath('*')}：晋升职业技能等级人员汇总表（A3，每等级一张，供盖章）`,
    `  ${PATHS.workbook}、${PATHS.csv}：同一内容的电子表格；核准意见填入后可交回读取`,
    `  2-申报表-forms/：申报表，每人一份，共 ${ground.rows.length} 份`,
    '  3-附件-enclosures/：照片及证明材料（已提交的）',
    '',
    '二、部署文件 Plan document',
    `  ${ground.planNo === null ? '无计划文号' : `计划文号 ${ground.planNo}`}；扫描件不在本系统内，请另附。`,
    '',
    '三、成绩确认 Confirmed result',
    ...results.map(
      ({ pageUrl, pageHash, version }) =>
        `  第 ${version} 版成绩：${pageUrl}\n  成绩页 SHA-256：${pageHash}`,
    ),
    '',
    '四、缺少的材料 Missing',
    `  全部人员：${NEVER_HERE.map((kind) => FILE_WORDS[kind]).join('、')}（本系统不收存，请另附）`,
    ...(lacks.length > 0 ? lacks : ['  其余齐全 nothing else']),
    '',
  ].join('\r\n');
};
