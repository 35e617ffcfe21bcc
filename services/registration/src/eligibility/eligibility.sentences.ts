import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import type { CheckView, EligibilityCheck } from './eligibility.body.ts';

type Sentence = { readonly zh: string; readonly en: string };
type Said = { readonly is: Sentence; readonly mend?: Sentence };

const say = (zh: string, en: string): Sentence => ({ zh, en });
const FILL_IN = say('在报名表中补填。', 'Fill it in on the form.');
const ANOTHER = say('更换参赛人员。', 'Enter somebody else.');

/** What every check says, and what would mend it. `{name}` is filled with a number of the check. */
export const CHECK_SENTENCES: Readonly<Record<string, Said>> = {
  'birth-date-unknown': {
    is: say('出生日期未知。', 'The date of birth is not known.'),
    mend: FILL_IN,
  },
  'age-met': { is: say('{on} 时 {age} 周岁。', 'Aged {age} on {on}.') },
  'age-under': {
    is: say(
      '{on} 时 {age} 周岁，须满 {min} 周岁。',
      'Aged {age} on {on}; at least {min} is asked.',
    ),
    mend: ANOTHER,
  },
  'age-over': {
    is: say(
      '{on} 时 {age} 周岁，不得超过 {max} 周岁。',
      'Aged {age} on {on}; at most {max} is allowed.',
    ),
    mend: ANOTHER,
  },
  'member-kind-unknown': {
    is: say('人员类别未填。', 'Worker, teacher or student: not said.'),
    mend: FILL_IN,
  },
  'member-kind-met': { is: say('人员类别符合：{kind}。', 'The status fits: {kind}.') },
  'member-kind-unmet': {
    is: say(
      '人员类别为{kind}，本赛项限{allowed}。',
      'The status is {kind}; this event is for {allowed}.',
    ),
    mend: say('更正人员类别，或改报其他赛项。', 'Correct the status, or enter another event.'),
  },
  'years-unknown': {
    is: say(
      '本职业工作年限未填，须满 {atLeast} 年。',
      'Years in the occupation are not said; {atLeast} are asked.',
    ),
    mend: FILL_IN,
  },
  'years-met': { is: say('本职业工作 {years} 年。', '{years} years in the occupation.') },
  'years-unmet': {
    is: say(
      '本职业工作 {years} 年，须满 {atLeast} 年。',
      '{years} years in the occupation; {atLeast} are asked.',
    ),
    mend: ANOTHER,
  },
  'held-level-none': {
    is: say('未持本职业等级，不影响参赛。', 'Holds no level of the occupation, and none is asked.'),
  },
  'held-level-met': { is: say('持有本职业{held}。', 'Holds {held} of the occupation.') },
  'held-level-missing': {
    is: say(
      '未持本职业等级，须达到{atLeast}。',
      'Holds no level of the occupation; {atLeast} is asked.',
    ),
    mend: say('补交证书，或更换参赛人员。', 'Hand the certificate in, or enter somebody else.'),
  },
  'held-level-elsewhere': {
    is: say(
      '所持{held}属其他职业，不计；须达到本职业{atLeast}。',
      'The {held} held is of another occupation; {atLeast} of this one is asked.',
    ),
    mend: ANOTHER,
  },
  'held-level-under': {
    is: say('持有{held}，须达到{atLeast}。', 'Holds {held}; {atLeast} is asked.'),
    mend: ANOTHER,
  },
  'held-level-over': {
    is: say('持有{held}，不得高于{atMost}。', 'Holds {held}; nobody above {atMost} may enter.'),
    mend: ANOTHER,
  },
  'condition-met': { is: say('申报条件：{condition}。', 'Enters by: {condition}.') },
  'condition-unmet': {
    is: say('未选申报条件。', 'The clause of conditions is not named.'),
    mend: FILL_IN,
  },
  'consent-met': { is: say('知情同意已记录：{purpose}。', 'Consent is on record: {purpose}.') },
  'consent-unmet': {
    is: say('缺少知情同意：{purpose}。', 'Consent is missing: {purpose}.'),
    mend: say(
      '本人（未满十四周岁由监护人）签署并登记。',
      'Have it signed, below 14 by the guardian, and recorded.',
    ),
  },
  'photo-met': { is: say('照片已收。', 'The photo is there.') },
  'photo-unmet': {
    is: say('没有照片。', 'There is no photo.'),
    mend: say('上传照片。', 'Upload one.'),
  },
  'photo-unknown': {
    is: say('照片情况未知。', 'Nothing is known of a photo.'),
    mend: say('由审核人查看。', 'Whoever approves looks.'),
  },
  'proof-met': { is: say('{of}已收。', 'The {of} is there.') },
  'proof-unmet': {
    is: say('没有{of}。', 'The {of} is missing.'),
    mend: say('上传文件。', 'Upload it.'),
  },
  'proof-unknown': {
    is: say('{of}情况未知。', 'Nothing is known of the {of}.'),
    mend: say('由审核人查看原件。', 'Whoever approves looks at the original.'),
  },
  'one-event-met': { is: say('只报一个赛项。', 'In this event alone.') },
  'one-event-unmet': {
    is: say('还报了另外 {count} 个赛项。', 'Also in {count} other events.'),
    mend: say('退出其他赛项。', 'Withdraw from the others.'),
  },
  'no-former-title': { is: say('未曾获得相应称号或名次。', 'Has not won this before.') },
  'former-winner': {
    is: say('已获“{title}”，不得再次报名。', 'Already holds “{title}” and may not enter again.'),
    mend: ANOTHER,
  },
  'former-rank': {
    is: say(
      '往届本职业第 {rank} 名，前 {upTo} 名不得再次报名。',
      'Was no. {rank} of this occupation before; the first {upTo} may not enter again.',
    ),
    mend: ANOTHER,
  },
  'any-met': {
    is: say('符合 {count} 项条件中的第 {clause} 项。', 'Meets clause {clause} of {count}.'),
  },
  'any-unknown': {
    is: say('第 {clause} 项条件尚缺资料。', 'For clause {clause} something is missing.'),
    mend: FILL_IN,
  },
  'any-unmet': {
    is: say('{count} 项条件均不符合。', 'Meets none of the {count} clauses.'),
    mend: ANOTHER,
  },
};

const WORDS: Readonly<Record<string, Sentence>> = {
  worker: say('职工', 'worker'),
  teacher: say('教师', 'teacher'),
  student: say('学生', 'student'),
  'taking-part': say('参赛', 'taking part'),
  publication: say('公开姓名与照片', 'publication'),
  'certificate-register': say('证书入库', 'register of certificates'),
  employment: say('在职或学籍证明', 'proof of employment or enrolment'),
  certificate: say('证书复印件', 'copy of the certificate'),
};

const wordOf = (name: string, value: string | number, language: 'zh' | 'en'): string => {
  if (name === 'held' || name === 'atLeast' || name === 'atMost') {
    const label = Object.entries(LEVEL_LABELS).find(([level]) => level === value)?.[1];
    return label?.[language] ?? String(value);
  }
  if (typeof value === 'number') return String(value);
  const words = value.split(' ').map((word) => WORDS[word]?.[language] ?? word);
  return name === 'allowed' ? words.join(language === 'zh' ? '、' : ', ') : words.join(' ');
};

const filled = (
  { zh, en }: Sentence,
  params: EligibilityCheck['params'],
): { zh: string; en: string } => {
  const fill = (text: string, language: 'zh' | 'en') =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : wordOf(name, value, language);
    });
  return { zh: fill(zh, 'zh'), en: fill(en, 'en') };
};

/** A check as people read it. */
export const checkInWords = (check: EligibilityCheck): CheckView => {
  const said = CHECK_SENTENCES[check.says];
  const bare = { zh: check.says, en: check.says };
  return {
    ...check,
    sentence: said ? filled(said.is, check.params) : bare,
    mend: said?.mend && check.outcome !== 'ok' ? filled(said.mend, check.params) : null,
  };
};
