import type { ReportKeys } from './report-words.ts';

export const reportWordsEn: ReportKeys = {
  title: 'Report on the judges',
  lead: 'When an event is over: who marked mildly or strictly, how judges agree, and whether anybody favoured the own organisation.',
  not: 'For review and training: it never changes a mark. The strict judge may be the one who sees best.',
  lockedAt: (time) => `All modules locked on ${time}`,
  print: 'Print the report (form 19)',
  printing: 'Being set…',
  byHand: 'Leave gaps for missing characters',
  file: 'Report on the judges',
  notFinished: 'The event is not over yet',
  notFinishedHint:
    'Once every module is locked, the report is here: how judges weigh and agree, and marks far from the panel.',
  toDay: 'Severity and agreement so far',
  none: 'Nothing to compare',
  noneHint:
    'Every aspect of this event is marked by the panel together: no judge gives a mark alone.',
  judge: 'Judge',
  judgeNo: (no) => `Judge ${no}`,
  seat: (panel, seat) => `${panel}, seat ${seat}`,
  left: ' (left)',
  between: '; ',
  severity: 'Mild and strict',
  severityMean:
    'Own mark less the mean of the panel, in percent of the scale. Dot: mean; line: two standard errors; dotted: ±3%. Of small samples nothing is concluded.',
  deviation: 'Mean deviation',
  strict: 'strict',
  mild: 'mild',
  marks: (count) => (count === 1 ? '1 mark' : `${count} marks`),
  nothing: 'nothing to compare',
  agreement: 'Agreement with the panel',
  agreementMean:
    'Scores from 0 to 3 beside those of each other judge of the panel. Full: the same; open: within one.',
  same: 'The same · within one',
  sameText: (exact, within) => `${exact} · ${within}`,
  pairs: (count) => (count === 1 ? '1 pair' : `${count} pairs`),
  noScores: 'no scores from 0 to 3',
  panels: 'How the panels agree',
  panelsMean:
    'W says how far the order is the same, from 0 to 1; ICC how far one judge alone could be relied on. Only what all judges of a panel marked counts; below 10 neither is worked out.',
  panel: 'Panel',
  judges: 'Judges',
  items: 'Items',
  sameShort: 'Same · within 1',
  pairCount: 'Pairs',
  reliability: {
    poor: 'one judge alone is not to be relied on',
    moderate: 'one judge alone can be relied on in part',
    good: 'one judge alone can be relied on',
    excellent: 'one judge alone can well be relied on',
  },
  iccText: (icc, percent, word) =>
    `ICC ${icc}. About ${percent}% of the differences between marks lie in the work itself, the rest in judges and chance: ${word}.`,
  wText: (panel, w, word, items) => `${panel}: W ${w}, ${word} agreement (${items} items).`,
  few: (panel, items) =>
    `${panel}: all judges marked only ${items} items, too few for a coefficient.`,
  favour: 'Marks for the own organisation',
  favourMean:
    'Full dot: mean deviation on contestants of the own organisation; ring: on all others. Marks on one contestant go together: read them with the number of contestants.',
  favourSealed: 'Shown once the draws are opened',
  favourSealedHint:
    'Nobody knows yet whose work it was, so no organisation stands here. Once all layers are opened, this part appears by itself.',
  favourArriving: 'The opening is on its way here. Look again in a moment.',
  favourNobody: 'No judge marked anybody of the own organisation.',
  homeUnknown: (count) =>
    count === 1
      ? 'Of 1 judge no organisation is on file: nothing to compare.'
      : `Of ${count} judges no organisation is on file: nothing to compare.`,
  difference: 'Difference',
  lower: 'lower',
  higher: 'higher',
  favourCounts: (contestants, own, others) =>
    `own: ${own} marks on ${contestants}; others: ${others} marks`,
  favourSides: (own, others) => `own ${own}, others ${others}`,
  favourWord: {
    none: 'none of the own marked',
    'too-few': 'too few to say',
    even: 'no clear difference',
    more: 'higher for the own',
    less: 'lower for the own',
  },
  outliers: 'Marks far from the panel',
  outliersMean:
    'The others agree, and one mark lies farther from them than allowed. Whose work it was is not said.',
  noOutliers: 'No mark lies far from its panel.',
  moreOutliers: (count) => `${count} more, which lie less far, are not listed.`,
  module: 'Module',
  aspect: 'Aspect',
  mark: 'Mark',
  others: 'Others',
  allowed: 'Allowed',
  outlierCount: (count) => `${count} far from the panel`,
};
