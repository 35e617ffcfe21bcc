import type { Words } from '../../ui/language.ts';
import type { StepName, StepState } from './way.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly walking: string;
  readonly step: Readonly<Record<StepName, string>>;
  readonly state: Readonly<Record<StepState, string>>;
  readonly says: Readonly<Record<StepName, Readonly<Partial<Record<StepState, string>>>>>;
  readonly version: (version: number) => string;
  readonly resultLink: string;
  readonly ruleLink: string;
  /** An award stands by the result alone: no rule of promotion is behind it. */
  readonly awarded: { readonly step: string; readonly says: string };
  readonly locked: (marks: number, modules: number, of: number) => string;
  readonly head: (size: number, short: string) => string;
  readonly logLink: string;
  readonly mineLink: string;
};

const AWAY_ZH = '现在取不到，没有核对。';
const AWAY_EN = 'It cannot be had now, so it was not checked.';

export const wayWords: Words<Keys> = {
  zh: {
    title: '从证书到分数',
    lead: '这张证书凭什么成立，一步一步往下看。“已核对”是您的浏览器刚刚自己算过的；“所述”由签发机构的签名担保，浏览器算不出来。',
    walking: '正在逐步核对……',
    step: {
      certificate: '证书',
      decision: '认定决定',
      result: '成绩公告',
      row: '公告中的一行',
      locks: '评分锁定',
      log: '评分日志',
      marks: '每一个分数',
    },
    state: {
      checked: '已核对',
      stated: '所述',
      failed: '不符',
      away: '未核对',
      absent: '没有',
    },
    says: {
      certificate: { checked: '签发以后一字未改：数字签名由您的浏览器验算。', away: AWAY_ZH },
      decision: {
        stated: '依据的条款随证书一起签名；条款是否用得对，由签发机构负责。',
        absent: '证书没有写明条款。',
      },
      result: {
        checked: '取到的公告与签发时逐字节相同。',
        failed: '取到的公告与签发时不同，请向签发机构询问。',
        away: AWAY_ZH,
      },
      row: {
        checked: '公告中有一行的名次和总分与证书一致（只比对，不显示总分）。',
        failed: '公告中没有名次和总分与证书一致的一行。',
        absent: '依据中没有可比对的名次：依据是评价批次的签字汇总，或此证书不涉及名次。',
        away: AWAY_ZH,
      },
      locks: {
        checked: '每个模块的评分都在成绩之前锁定；锁定记录可在日志中逐条验算。',
        absent:
          '有的模块在本系统的评分日志中没有锁定记录（例如在别处评分后导入），浏览器无法往下核对。',
        away: AWAY_ZH,
      },
      log: {
        checked: '锁定记录在签过名的日志里：包含证明由您的浏览器验算（RFC 9162）。密钥取自本站。',
        failed: '日志的签名不能验证。',
        absent: '没有评分日志可查。',
        away: AWAY_ZH,
      },
      marks: {
        stated:
          '每个分数在日志里只有加盐的散列值，旁人读不出。选手本人登录后，可以逐项看到自己的分数。',
        absent: '没有可以往下看的分数。',
      },
    },
    version: (version) => `第 ${version} 版`,
    resultLink: '看成绩公告',
    ruleLink: '规则全文（数据）',
    awarded: {
      step: '奖项',
      says: '奖项随证书一起签名，凭下面的成绩公告颁发；是否该得这个奖，由颁发单位负责。没有评定技能等级。',
    },
    locked: (marks, modules, of) => `${of} 个模块中 ${modules} 个已验算，共 ${marks} 个分数。`,
    head: (size, short) => `日志 ${size} 条，校验码 ${short}。`,
    logLink: '与纸上的校验点比一比',
    mineLink: '我是选手，看自己的分数',
  },
  en: {
    title: 'From the certificate down to the marks',
    lead: 'What this certificate rests on, step by step. “Checked” was worked out by your browser just now; “stated” stands under the issuer’s signature and cannot be worked out by a browser.',
    walking: 'Checking step by step…',
    step: {
      certificate: 'The certificate',
      decision: 'The decision',
      result: 'The published result',
      row: 'A line of it',
      locks: 'The marks closed',
      log: 'The mark log',
      marks: 'Each mark',
    },
    state: {
      checked: 'Checked',
      stated: 'Stated',
      failed: 'Does not fit',
      away: 'Not checked',
      absent: 'None',
    },
    says: {
      certificate: {
        checked:
          'Not a letter was changed since it was issued: your browser checked the signature.',
        away: AWAY_EN,
      },
      decision: {
        stated:
          'The clause is signed with the certificate; that it was applied rightly is the issuer’s word.',
        absent: 'The certificate names no clause.',
      },
      result: {
        checked: 'Byte for byte the page it was issued on.',
        failed: 'Not the page it was issued on. Ask the body that issued it.',
        away: AWAY_EN,
      },
      row: {
        checked:
          'One line of it has the rank and the total of the certificate (compared, the total not shown).',
        failed: 'No line of it has the rank and the total of the certificate.',
        absent:
          'There is no rank to compare: it rests on the signed summary of an assessment, or is about no rank.',
        away: AWAY_EN,
      },
      locks: {
        checked:
          'The marks of every module were closed before the result; each closing is an entry of the log.',
        absent:
          'Some modules have no closing in this system’s mark log (marked elsewhere and brought in, for instance), so a browser gets no further.',
        away: AWAY_EN,
      },
      log: {
        checked:
          'The closings stand in the signed log: your browser worked the proofs out (RFC 9162). The keys come from this site.',
        failed: 'The signature of the log does not verify.',
        absent: 'There is no mark log to look into.',
        away: AWAY_EN,
      },
      marks: {
        stated:
          'The log holds each mark as a salted hash that nobody else can read. Who competed signs in and sees the own marks, aspect by aspect.',
        absent: 'There are no marks further down.',
      },
    },
    version: (version) => `version ${version}`,
    resultLink: 'See the published result',
    ruleLink: 'The whole rule (data)',
    awarded: {
      step: 'The award',
      says: 'The award is signed with the document and given on the result below; that it was earned is the word of who gave it. No skill level was decided.',
    },
    locked: (marks, modules, of) =>
      `${modules} of ${of} ${of === 1 ? 'module' : 'modules'} worked out, ${marks} marks in all.`,
    head: (size, short) => `The log has ${size} entries, check letters ${short}.`,
    logLink: 'Compare with a checkpoint on paper',
    mineLink: 'I competed: my own marks',
  },
};
