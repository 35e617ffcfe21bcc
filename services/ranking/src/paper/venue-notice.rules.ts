import { markText, withPlaces } from '@jinbang/kernel/mark-text';
import type { FormPaper, PaperBlock } from '@jinbang/papers/paper';
import { oneLine } from '@jinbang/papers/paper-head';
import { LABELS } from '@jinbang/papers/paper-label';
import { awardText, resultText } from '../export/award-words.ts';
import { groupHeading, OFFICIALS, prizesOf, said, signatures } from './paper-blocks.rules.ts';
import {
  type GroundGroup,
  type GroundLine,
  label,
  NONE,
  paperOf,
  type ResultGround,
  sheetOf,
} from './result-ground.ts';

/** Whoever has no place stands there by code, without a total: no low score is public (M25). */
const rowOf = ({ ranking }: ResultGround, { rank, entryNo, total, award, code }: GroundLine) => [
  rank === null ? NONE : String(rank),
  entryNo,
  rank === null || total === null ? NONE : markText(withPlaces(total, ranking.totalDecimals)),
  award === null ? (code === 'OK' ? '' : oneLine(resultText(code))) : oneLine(awardText(award)),
];

const ofGroup = (ground: ResultGround, group: GroundGroup): readonly PaperBlock[] => [
  ...groupHeading(ground, group.group),
  {
    kind: 'table',
    rowMm: 7,
    columns: [
      { label: label('名次', 'Rank'), share: 0.8, align: 'center', strong: true },
      { label: LABELS.entryNo, share: 1.4, align: 'center', strong: true },
      { label: label('总分', 'Total'), share: 1.2, align: 'center' },
      { label: label('奖项 / 结果', 'Award or result'), share: 2, align: 'center' },
    ],
    rows: ground.lines
      .filter((line) => line.group === group.group)
      .map((line) => rowOf(ground, line)),
  },
  prizesOf(ground.ranking, group),
];

/** Paper 13: what hangs at the venue, by entry number and without a name. */
export const venueNotice = (ground: ResultGround): FormPaper =>
  paperOf(ground, 'venue-notice', [
    sheetOf(ground, null, [
      ...ground.groups.flatMap((group) => ofGroup(ground, group)),
      said(
        '对分数汇总、转录有疑问的，在规定时限内由领队书面提出成绩复查；复查不重新评分。',
        'Whoever doubts a sum or a transfer asks in writing, through the team leader and in time, for a recount; nothing is judged anew.',
      ),
      signatures(...OFFICIALS, label('张贴人', 'Posted by')),
    ]),
  ]);
