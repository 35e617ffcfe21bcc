import { markText } from '@jinbang/kernel/mark-text';
import type { FormPaper, PaperBlock } from '@jinbang/papers/paper';
import {
  COMMITTEE,
  heading,
  OFFICIALS,
  prizesOf,
  rulesOf,
  said,
  signatures,
} from './paper-blocks.rules.ts';
import { label, NONE, paperOf, type ResultGround, sheetOf } from './result-ground.ts';
import { winnersOfGroup } from './winner-rows.rules.ts';

const UNITS = {
  organisation: label('单位名次', 'Organisations'),
  region: label('代表队名次', 'Delegations'),
} as const;

/** Units or delegations, where the rules of the event have a table of them (S07). */
const unitsOf = ({ unitTable }: ResultGround): readonly PaperBlock[] => {
  if (unitTable === null) return [];
  const { of, units } = unitTable;
  if (units === null) {
    return [
      said(
        '分数在本版成绩提交后有变动，单位名次未列入。',
        'Marks changed since this result was handed in: units are left out.',
      ),
    ];
  }
  return [
    heading(UNITS[of]),
    {
      kind: 'table',
      rowMm: 7,
      columns: [
        { label: label('名次', 'Rank'), share: 0.8, align: 'center', strong: true },
        { label: label('单位 / 代表队', 'Unit'), share: 4 },
        { label: label('合计', 'Sum'), share: 1.2, align: 'center' },
      ],
      rows: units.map(({ rank, name, total }) => [
        rank === null ? NONE : String(rank),
        name,
        total === null ? NONE : markText(total),
      ]),
    },
  ];
};

/** Paper 15: who gets which award, with what the prizes follow from. */
export const awardsList = (ground: ResultGround): FormPaper =>
  paperOf(ground, 'awards', [
    sheetOf(ground, null, [
      ...ground.groups.flatMap((group) => [
        ...winnersOfGroup(ground, group),
        prizesOf(ground.ranking, group),
      ]),
      ...unitsOf(ground),
      rulesOf(ground),
      signatures(...OFFICIALS, COMMITTEE),
    ]),
  ]);
