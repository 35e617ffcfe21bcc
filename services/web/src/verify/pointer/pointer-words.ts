import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly standard: string;
  readonly achievement: string;
  readonly occupation: string;
  readonly trade: string;
  readonly code: string;
  readonly codeHint: string;
  readonly level: string;
  readonly standardText: string;
  readonly achievementText: (occupation: string, level: string) => string;
  readonly standardLink: string;
  readonly verifyLink: string;
  readonly none: string;
  readonly noneHint: string;
};

export const pointerWords: Words<Keys> = {
  zh: {
    standard: '证书所依据的职业',
    achievement: '证书所证明的技能等级',
    occupation: '职业',
    trade: '工种/职业方向',
    code: '职业编码',
    codeHint: '《中华人民共和国职业分类大典》的编码。',
    level: '职业技能等级',
    standardText:
      '本系统颁发的职业技能等级证书以此编码指向该职业。职业标准全文由人力资源社会保障部公布。',
    achievementText: (occupation, level) =>
      `持证人在技能竞赛中取得的成绩达到晋升规则，被认定为${occupation}${level}。是否有效、依据哪次成绩和哪条规则，以每张证书的核验页为准。`,
    standardLink: '该职业的页面',
    verifyLink: '核验一张证书',
    none: '没有这一页',
    noneHint: '没有以此编码颁发过证书，或地址不完整。请从证书的核验页打开。',
  },
  en: {
    standard: 'The occupation of a certificate',
    achievement: 'The skill level a certificate stands for',
    occupation: 'Occupation',
    trade: 'Trade or direction',
    code: 'Code',
    codeHint: 'As in the national register of occupations.',
    level: 'Skill level',
    standardText:
      'Certificates issued here name the occupation by this code. The standard itself is published by the Ministry of Human Resources and Social Security.',
    achievementText: (occupation, level) =>
      `The holder’s result in a skills competition met the rules of promotion: ${occupation}, ${level}. Whether a certificate stands, and on which result and rule, is said on its verify page.`,
    standardLink: 'Page of the occupation',
    verifyLink: 'Verify a certificate',
    none: 'There is no such page',
    noneHint:
      'No certificate was issued under this code, or the address is not whole. Open it from the verify page of a certificate.',
  },
};
