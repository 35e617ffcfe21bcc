import type { Language } from '../bilingual.ts';
import { LEVEL_LABELS } from '../ladder.ts';
import type { Diploma, Requirement, TitleGrade } from './occupation-standard.ts';

type Words<Key extends string> = Readonly<
  Record<Key, { readonly zh: string; readonly en: string }>
>;

const DIPLOMA_WORDS: Words<Diploma> = {
  'secondary-vocational': { zh: '中职（技工学校）', en: 'secondary vocational' },
  'senior-worker-class': { zh: '高级工班', en: 'senior worker class' },
  'technician-class': { zh: '预备技师班', en: 'technician class' },
  'higher-vocational': { zh: '大专（高职）', en: 'higher vocational' },
  bachelor: { zh: '本科', en: 'bachelor' },
  postgraduate: { zh: '研究生', en: 'postgraduate' },
};
const GRADE_WORDS: Words<TitleGrade> = {
  junior: { zh: '初级', en: 'junior' },
  intermediate: { zh: '中级', en: 'intermediate' },
  senior: { zh: '高级', en: 'senior' },
};
const MAJOR_WORDS = {
  same: { zh: '本专业', en: 'of this major' },
  related: { zh: '本专业或相关专业', en: 'of this or a related major' },
  any: { zh: '不限专业', en: 'of any major' },
} as const;

const occupationZh = (related: boolean) => (related ? '本职业或相关职业' : '本职业');
const occupationEn = (related: boolean) =>
  related ? 'this or a related occupation' : 'this occupation';
const years = (count: number) => (count === 1 ? '1 year' : `${count} years`);

const inChinese = (asked: Requirement): string => {
  switch (asked.kind) {
    case 'age':
      return `年满 ${asked.atLeast} 周岁`;
    case 'years':
      return `累计从事${occupationZh(asked.related)}满 ${asked.atLeast} 年`;
    case 'held': {
      const holds = `持有${occupationZh(asked.related)}${LEVEL_LABELS[asked.level].zh}及以上证书`;
      return asked.years === 0 ? holds : `${holds}满 ${asked.years} 年`;
    }
    case 'diploma': {
      const kinds = asked.oneOf.map((diploma) => DIPLOMA_WORDS[diploma].zh).join('、');
      const open = asked.finalYear ? '（含毕业年级在读）' : '';
      return `${kinds}毕业，${MAJOR_WORDS[asked.major].zh}${open}`;
    }
    case 'training':
      return `培训满 ${asked.hours} 学时`;
    case 'apprenticeship':
      return '学徒期满';
    case 'title': {
      const title = `取得${GRADE_WORDS[asked.atLeast].zh}及以上职称`;
      return asked.years === 0 ? title : `${title}满 ${asked.years} 年`;
    }
  }
};

const inEnglish = (asked: Requirement): string => {
  switch (asked.kind) {
    case 'age':
      return `aged ${asked.atLeast} or over`;
    case 'years':
      return `${years(asked.atLeast)} of work in all in ${occupationEn(asked.related)}`;
    case 'held': {
      const holds = `${LEVEL_LABELS[asked.level].en} or above in ${occupationEn(asked.related)}`;
      return asked.years === 0 ? holds : `${holds} for ${years(asked.years)}`;
    }
    case 'diploma': {
      const kinds = asked.oneOf.map((diploma) => DIPLOMA_WORDS[diploma].en).join(' or ');
      const open = asked.finalYear ? ', or in its final year' : '';
      return `a ${kinds} diploma ${MAJOR_WORDS[asked.major].en}${open}`;
    }
    case 'training':
      return `${asked.hours} hours of training`;
    case 'apprenticeship':
      return 'an apprenticeship completed';
    case 'title': {
      const title = `a ${GRADE_WORDS[asked.atLeast].en} professional title or above`;
      return asked.years === 0 ? title : `${title} for ${years(asked.years)}`;
    }
  }
};

/** What one requirement asks for, as a person of the office would say it. */
export const requirementWords = (asked: Requirement, language: Language): string =>
  language === 'zh' ? inChinese(asked) : inEnglish(asked);
