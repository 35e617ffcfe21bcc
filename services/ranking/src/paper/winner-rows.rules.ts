import type { PaperBlock } from '@jinbang/papers/paper';
import { LABELS } from '@jinbang/papers/paper-label';
import { awardText } from '../export/award-words.ts';
import type { WinnerLine } from '../notice/notice.rules.ts';
import { groupHeading } from './paper-blocks.rules.ts';
import { type GroundGroup, label, NONE, type ResultGround } from './result-ground.ts';

/** Of whoever is not named everybody reads the entry number (M25). */
const nameOf = ({ names, entryNo }: WinnerLine): string =>
  names === null ? `${entryNo ?? NONE}` : names.join('、');

/** The winners of a group as everybody may read them: place, prize, name, organisation; no total. */
export const winnersOfGroup = (
  ground: ResultGround,
  { group }: Pick<GroundGroup, 'group'>,
): readonly PaperBlock[] => {
  const lines = ground.winners.filter((line) => line.group === group);
  if (lines.length === 0) return [];
  return [
    ...groupHeading(ground, group),
    {
      kind: 'table',
      rowMm: 8,
      columns: [
        { label: label('奖项', 'Award'), share: 1.3, align: 'center', strong: true },
        { label: label('名次', 'Rank'), share: 0.7, align: 'center' },
        { label: label('姓名（或参赛编号）', 'Name, or entry no.'), share: 2.2 },
        { label: LABELS.organisation, share: 2.6 },
      ],
      rows: lines.map((line) => [
        awardText(line.award),
        line.rank === null ? NONE : String(line.rank),
        nameOf(line),
        line.organisation ?? NONE,
      ]),
    },
  ];
};
