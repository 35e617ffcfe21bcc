import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import type { Words } from '../ui/language.ts';
import type { CheckName, Outcome } from './verdict.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly number: string;
  readonly numberHint: string;
  readonly numberWrong: string;
  readonly wrongLength: (count: number) => string;
  readonly verify: string;
  readonly or: string;
  readonly fileHint: string;
  readonly chooseFile: string;
  readonly chooseAnother: string;
  readonly paste: string;
  readonly verifyText: string;
  readonly dropHere: string;
  readonly tooLarge: string;
  readonly asking: string;
  readonly another: string;
  readonly byNumber: string;
  readonly byNumberHint: string;
  readonly nextStep: string;
  readonly onlyHere: string;
  readonly differ: string;
  readonly provenHere: string;
  readonly checkedAt: (time: string) => string;
  readonly kindLevel: string;
  readonly kindLevelHint: string;
  readonly kindOther: string;
  readonly certificate: string;
  readonly maskedName: string;
  readonly certified: string;
  readonly level: string;
  readonly certificateNumber: string;
  readonly issuer: string;
  /** Of an award: a union or a committee that gives one is no evaluation body. */
  readonly awardIssuer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly endedAt: string;
  readonly award: string;
  readonly competition: string;
  readonly evidence: string;
  readonly evidenceLink: string;
  readonly rank: string;
  readonly ranked: (rank: string) => string;
  /** Keyed by the level as certified; empty where no translation is needed. */
  readonly levelTranslation: Readonly<Record<string, string>>;
  readonly translation: string;
  readonly checks: string;
  readonly bySystem: string;
  readonly byBrowser: string;
  readonly notAsked: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly check: Readonly<Record<CheckName, string>>;
  readonly code: Readonly<Record<string, string>>;
  readonly national: string;
  readonly nationalText: string;
  readonly nationalNotAsked: string;
  readonly uploadState: Readonly<
    Record<'uploaded' | 'accepted' | 'refused', (day: string) => string>
  >;
  readonly nationalLink: string;
  readonly privacy: string;
};

const LEVELS_EN = Object.fromEntries(Object.values(LEVEL_LABELS).map(({ zh, en }) => [zh, en]));

export const verifyWords: Words<Keys> = {
  zh: {
    title: '证书核验',
    lead: '输入证书编号，或扫描证书上的二维码，即可核验真伪与状态。无需登录。',
    number: '证书编号',
    numberHint: '印在证书正面，例如 Y000123000001265000001',
    numberWrong: '请输入完整的证书编号（4 至 60 个字符）。',
    wrongLength: (count) => `这类证书编号为 22 位，您输入了 ${count} 位。`,
    verify: '核验',
    or: '或核验电子证书（JSON、徽章图片、PDF 或离线核验文件）',
    fileHint:
      'JSON 和内含 JSON 的徽章图片：由您的浏览器核对数字签名，并与签发系统核对；其中没有姓名和证件号码的明文。PDF 和 JWT 由签发系统读取和核验，PDF 上印的内容随文件发给它。',
    chooseFile: '选择文件，或拖到本页',
    chooseAnother: '选择另一个文件',
    paste: '或把内容粘贴在这里',
    verifyText: '核验此文件',
    dropHere: '松开即可核验',
    tooLarge: '文件超过 5 MB，不像是电子证书。',
    asking: '正在核验…',
    another: '核验另一张',
    byNumber: '按证书编号核验，逐步查到分数',
    byNumberHint:
      '这份文件由签发系统读取。登记在此编号下的证书，您的浏览器可以自行核对，并从成绩一直查到评分记录。',
    nextStep: '怎么办',
    onlyHere: '签发系统暂时联系不上。以下只是您的浏览器自己核对的结果，登记情况未知。',
    differ: '签发系统与您的浏览器得出的结果不同，按较严重的一个显示。',
    provenHere: '您的浏览器已自行核对数字签名，结果相同。',
    checkedAt: (time) => `核验时间 ${time}`,
    kindLevel: '职业技能等级证书',
    kindLevelHint: '等级证书。获奖证书、荣誉证书只证明获奖，不是等级证书。',
    kindOther: '获奖证书，不是职业技能等级证书 · award, not a level certificate',
    certificate: '证书内容',
    maskedName: '姓名（隐去部分）',
    certified: '职业（工种）',
    level: '职业技能等级',
    certificateNumber: '证书编号',
    issuer: '评价机构',
    awardIssuer: '颁发单位',
    validFrom: '发证日期',
    validUntil: '有效期至',
    endedAt: '停用日期',
    award: '所获奖项',
    competition: '依据竞赛',
    evidence: '成绩依据',
    evidenceLink: '查看成绩公告',
    rank: '竞赛名次',
    ranked: (rank) => `第 ${rank} 名`,
    levelTranslation: {},
    translation: '',
    checks: '逐项检查',
    bySystem: '签发系统',
    byBrowser: '您的浏览器',
    notAsked: '未查',
    outcome: { pass: '通过', fail: '不通过', unknown: '未知' },
    check: {
      form: '文件',
      schema: '格式规范',
      contexts: '用语',
      'proof-rdfc': '数字签名（RDFC）',
      'proof-jcs': '数字签名（JCS）',
      'proof-jwt': '数字签名（JWT）',
      key: '签发机构的公钥',
      dates: '有效期',
      status: '撤销与暂停',
      evidence: '成绩依据',
      register: '登记',
    },
    code: {
      'register.found': '登记中有此证书，且为现行版本。',
      'register.unknown': '登记中没有此证书，或暂时无法查询。',
      'register.result-amended': '依据的成绩有更正，正在复核此证书。',
      'evidence.on-record': '成绩公告的校验值与登记一致。',
    },
    national: '国家登记',
    uploadState: {
      uploaded: (day) => `已于 ${day} 上报全国联网查询系统，尚未收到回执。以该系统查到的为准。`,
      accepted: (day) => `已上报全国联网查询系统，该系统于 ${day} 接收。以该系统查到的为准。`,
      refused: (day) =>
        `上报的数据于 ${day} 被全国联网查询系统退回，正在更正；那里可能暂时查不到。退回不等于证书无效。`,
    },
    nationalText: '本系统没有此证书上报全国联网查询系统的记录。是否上报、何时上报，以该系统为准。',
    nationalNotAsked:
      '此刻在这里不能说明它是否已上报全国联网查询系统；是否上报、何时上报，请到该系统查询。',
    nationalLink: '到全国联网查询系统核对',
    privacy: '本页不记录您查询的内容，网址中不含个人信息。',
  },
  en: {
    title: 'Verify a certificate',
    lead: 'Type the number or scan the QR code on the certificate to see whether it is genuine and in force. No sign-in.',
    number: 'Certificate number',
    numberHint: 'On the front of the certificate, e.g. Y000123000001265000001',
    numberWrong: 'Type the whole certificate number (4 to 60 characters).',
    wrongLength: (count) => `A number of this kind has 22 characters; you typed ${count}.`,
    verify: 'Verify',
    or: 'Or verify a digital certificate (JSON, badge picture, PDF, or a file kept before)',
    fileHint:
      'JSON, and a badge picture that holds it: your browser checks the digital signature, and the issuing system is asked too; neither holds a name or identity number in clear. A PDF and a JWT are read and verified by the issuing system, and what is printed on the PDF goes there with it.',
    chooseFile: 'Choose a file, or drop it on this page',
    chooseAnother: 'Choose another file',
    paste: 'Or paste it here',
    verifyText: 'Verify this file',
    dropHere: 'Let go to verify',
    tooLarge: 'The file is larger than 5 MB; a digital certificate is not.',
    asking: 'Verifying…',
    another: 'Verify another one',
    byNumber: 'Verify by its number, down to the marks',
    byNumberHint:
      'The issuing system read this file. What is on record under its number your browser checks by itself, and follows from the result down to the marks.',
    nextStep: 'What to do',
    onlyHere:
      'The issuing system cannot be reached. What follows is what your browser found by itself; the register is unknown.',
    differ: 'The issuing system and your browser disagree; the graver finding is shown.',
    provenHere: 'Your browser checked the digital signature itself and found the same.',
    checkedAt: (time) => `Checked at ${time}`,
    kindLevel: '职业技能等级证书 · Vocational skill level certificate',
    kindLevelHint: 'A level certificate. Award certificates certify an award, never a level.',
    kindOther: '获奖证书，不是职业技能等级证书 · award, not a level certificate',
    certificate: 'What it certifies',
    maskedName: 'Name (partly hidden)',
    certified: 'Occupation',
    level: 'Level',
    certificateNumber: 'Certificate number',
    issuer: 'Issued by',
    awardIssuer: 'Issued by',
    validFrom: 'Date of issue',
    validUntil: 'Valid until',
    endedAt: 'Out of force since',
    award: 'What was awarded',
    competition: 'Competition',
    evidence: 'Evidence',
    evidenceLink: 'See the published result',
    rank: 'Rank in the contest',
    ranked: (rank) => rank,
    levelTranslation: LEVELS_EN,
    translation:
      'Occupation, level, rule and issuer are shown as certified. English labels and the English name of a level are our translation; of the numbered levels 5 is the lowest and 1 the highest.',
    checks: 'Each check',
    bySystem: 'Issuing system',
    byBrowser: 'Your browser',
    notAsked: 'not checked',
    outcome: { pass: 'Pass', fail: 'Fail', unknown: 'Unknown' },
    check: {
      form: 'File',
      schema: 'Form',
      contexts: 'Words',
      'proof-rdfc': 'Digital signature (RDFC)',
      'proof-jcs': 'Digital signature (JCS)',
      'proof-jwt': 'Digital signature (JWT)',
      key: "Issuer's key",
      dates: 'Dates',
      status: 'Revocation and suspension',
      evidence: 'Evidence',
      register: 'Register',
    },
    code: {
      'register.found': 'The register holds it, and this is its present version.',
      'register.unknown': 'The register does not hold it, or cannot be asked now.',
      'register.result-amended':
        'The result it rests on was amended; the certificate is under review.',
      'evidence.on-record': 'The result page has the hash on record.',
    },
    national: 'National register',
    uploadState: {
      uploaded: (day) =>
        `Uploaded to the national register on ${day}; its receipt has not come yet. What the register shows counts.`,
      accepted: (day) =>
        `Uploaded to the national register, which accepted it on ${day}. What the register shows counts.`,
      refused: (day) =>
        `The national register sent the data back on ${day}; they are being mended, so it may not be found there yet. That does not make the certificate invalid.`,
    },
    nationalText:
      'This system has no record that the certificate was uploaded to the national register. Whether and when it was, only that register can say.',
    nationalNotAsked:
      'Whether and when it was uploaded to the national register cannot be told here now; that register can say.',
    nationalLink: 'Check in the national register',
    privacy:
      'This page keeps no record of what you look up, and its addresses hold no personal data.',
  },
};
