/** A rule on what a certificate may say, with where it stands. */
export type WordRule = {
  /** As it is looked for: letters and digits alone, simplified, lower case. */
  readonly words: readonly string[];
  readonly on: 'both' | 'award';
  /** Where it is written, as a body would look it up. */
  readonly clause: string;
  readonly why: { readonly zh: string; readonly en: string };
};

const NATIONAL =
  '人社部函〔2022〕25号：证书不得使用“中华人民共和国”“中国”“中华”“国家”“全国”“职业资格”“岗位合格（凭证）”“专业技术职务”等字样和国徽等政府标志';
const SAMPLE = '职业技能等级证书参考样式：政府部门不参与监制';
const AWARD = '竞赛组织规范：获奖证书不得冒用职业技能等级、专项职业能力的名义';
const SEAL = '国办发〔2025〕33号：电子印章由制发机构签章；完整性校验用的数字签名不称电子印章';

/** M20 and M19: what no certificate of ours says. */
export const WORD_RULES: readonly WordRule[] = [
  {
    words: ['中华人民共和国', '中国', '中华', '国家', '全国', '国徽'],
    on: 'both',
    clause: NATIONAL,
    why: {
      zh: '证书不得使用国家级字样或国徽。',
      en: 'A certificate uses no words or emblems of the state.',
    },
  },
  {
    words: ['职业资格', '岗位合格', '专业技术职务'],
    on: 'both',
    clause: NATIONAL,
    why: {
      zh: '职业技能等级不是职业资格、岗位合格凭证或专业技术职务。',
      en: 'A skill level is no vocational qualification, post certificate or professional title.',
    },
  },
  {
    words: ['监制'],
    on: 'both',
    clause: SAMPLE,
    why: { zh: '证书上没有监制单位。', en: 'Nobody supervises the making of a certificate.' },
  },
  {
    words: ['职业技能等级', '专项职业能力'],
    on: 'award',
    clause: AWARD,
    why: {
      zh: '获奖证书不是职业技能等级证书，也不证明专项职业能力。',
      en: 'An award is no certificate of a skill level or of a special occupational ability.',
    },
  },
  {
    words: ['电子印章', '电子签章', '同等法律效力', '同等效力'],
    on: 'both',
    clause: SEAL,
    why: {
      zh: '我们的证明称数字签名（完整性校验），不是电子印章，也不声称法律效力。',
      en: 'Our proof is a digital signature that shows integrity; it is no electronic seal and claims no legal effect.',
    },
  },
];

/** The same in the issuer's English, word by word. */
export const ENGLISH_RULES: readonly WordRule[] = [
  {
    words: ['china', 'prc', 'people s republic', 'national', 'nationwide', 'national emblem'],
    on: 'both',
    clause: NATIONAL,
    why: WORD_RULES[0]?.why ?? { zh: '', en: '' },
  },
  {
    words: ['vocational qualification', 'professional qualification', 'professional title'],
    on: 'both',
    clause: NATIONAL,
    why: WORD_RULES[1]?.why ?? { zh: '', en: '' },
  },
  {
    words: ['skill level', 'vocational skill level', 'occupational skill level'],
    on: 'award',
    clause: AWARD,
    why: WORD_RULES[3]?.why ?? { zh: '', en: '' },
  },
  {
    words: ['electronic seal', 'e seal', 'same legal effect', 'same legal force'],
    on: 'both',
    clause: SEAL,
    why: WORD_RULES[4]?.why ?? { zh: '', en: '' },
  },
];
