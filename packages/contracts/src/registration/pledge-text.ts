/** What officials pledge (裁判承诺书, Paper 3): the one text of screen and paper. */
type PledgeText = {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
};

export type PledgeEdition = {
  readonly version: string;
  readonly zh: PledgeText;
  readonly en: PledgeText;
};

const EDITION_2026_1: PledgeEdition = {
  version: '2026-1',
  zh: {
    title: '裁判承诺书',
    lead: '本人受聘参加本赛项的执裁或赛务工作，郑重承诺：',
    points: [
      '遵守竞赛规则和赛场纪律，公平、公正、独立履行职责。',
      '对赛题、评分标准、抽签加密结果、评分过程和未公布的成绩严格保密，不向任何人透露。',
      '所在单位、所指导的学生或亲属参加本赛项的，如实申报并回避，不参与评分。',
      '不接受参赛单位、选手及有关人员的礼品、宴请或其他利益，不私下与其接触。',
      '评分以标准和事实为依据，逐项签字，对自己的评分负责。',
      '如有违反，愿意接受取消执裁资格等处理，并承担相应责任。',
    ],
  },
  en: {
    title: 'Pledge of an official',
    lead: 'Called to judge or work at this event, I pledge:',
    points: [
      'to keep the rules and the order of the hall, and to do my duty fairly, impartially and independently;',
      'to keep tasks, marking schemes, draws, the marking and results that are not published secret from everybody;',
      'to declare it and stand aside where my organisation, a pupil or a relative of mine competes;',
      'to accept no gift, meal or other benefit from those who compete, and not to meet them in private;',
      'to mark by the standard and by facts alone, to sign what I marked and to answer for it;',
      'to accept being dismissed, and what follows from it, should I break this pledge.',
    ],
  },
};

/** Every text that was ever pledged to; the last one is asked for now. */
export const PLEDGE_EDITIONS: readonly PledgeEdition[] = [EDITION_2026_1];
export const PRESENT_PLEDGE: PledgeEdition = EDITION_2026_1;
