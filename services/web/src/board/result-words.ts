import type { Words } from '../ui/language.ts';
import type { ResultStanding } from './result-page.ts';

type Keys = {
  readonly title: string;
  readonly version: (version: number) => string;
  readonly standing: Readonly<Record<Exclude<ResultStanding, ''>, string>>;
  readonly entryNo: string;
  readonly counts: (entered: number, started: number, finished: number) => string;
  readonly outOf: (max: string) => string;
  readonly tie: (against: string, step: string, mine: string, theirs: string) => string;
  readonly bytes: string;
  readonly hash: string;
  readonly hashHint: string;
  readonly live: string;
  readonly unknown: string;
};

export const resultWords: Words<Keys> = {
  zh: {
    title: '成绩公告',
    version: (version) => `第 ${version} 版`,
    standing: {
      PUBLIC_NOTICE: '公示中',
      FINAL: '正式成绩',
      AMENDED: '更正后成绩',
      SUPERSEDED: '已被新版取代',
    },
    entryNo: '参赛编号',
    counts: (entered, started, finished) =>
      `报名 ${entered} 人，参赛 ${started} 人，完赛 ${finished} 人`,
    outOf: (max) => `满分 ${max}`,
    tie: (against, step, mine, theirs) =>
      `与 ${against} 同分，以${step}分出先后：${mine} 对 ${theirs}`,
    bytes: '原始数据（JSON）',
    hash: '本页数据的 SHA-256',
    hashHint: '证书上写明的成绩依据就是这串数字；在您的浏览器中算得。',
    live: '榜单',
    unknown: '没有这一版成绩公告，或尚未公布。',
  },
  en: {
    title: 'Published result',
    version: (version) => `Version ${version}`,
    standing: {
      PUBLIC_NOTICE: 'In public notice',
      FINAL: 'Final',
      AMENDED: 'Amended',
      SUPERSEDED: 'Replaced by a newer version',
    },
    entryNo: 'Entry',
    counts: (entered, started, finished) =>
      `${entered} entered, ${started} started, ${finished} finished`,
    outOf: (max) => `out of ${max}`,
    tie: (against, step, mine, theirs) =>
      `Same total as ${against}; ${step} decided: ${mine} against ${theirs}`,
    bytes: 'The data itself (JSON)',
    hash: "SHA-256 of this page's data",
    hashHint: 'Certificates name this number as their evidence. Your browser worked it out.',
    live: 'Board',
    unknown: 'There is no such version of the result, or it is not public yet.',
  },
};
