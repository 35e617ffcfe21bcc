import type { CertificatePaper, FieldFont } from '@jinbang/papers/certificate/certificate-paper';
import {
  type CertificateTemplate,
  fillIn,
  levelCertificatePaper,
  type TemplatePictures,
} from '@jinbang/papers/certificate/certificate-template';

const NUMBER = '0'.repeat(22);

/** Nobody's certificate: every value says so. */
const FACTS = {
  name: '测试甲',
  idType: '居民身份证',
  idNumber: '000000200001010000',
  occupation: '示例职业',
  trade: '示例工种',
  level: '三级/高级工',
  number: NUMBER,
  issuedOn: '2026-01-01',
  photo: null,
  attachment: null,
  mark: null,
  printSerial: null,
} as const;

const AWARD_FACTS: Readonly<Record<string, string>> = {
  ...{ 姓名: '测试甲', 单位: '示例学校', 竞赛: '示例竞赛', 赛项: '示例赛项' },
  ...{ 奖项: '一等奖', 名次: '1', 编号: '示例第0001号', 日期: '2026年1月1日' },
};

/** What a template makes of a person who does not exist, for a preview. */
export const specimenOf = (
  template: CertificateTemplate,
  pictures: TemplatePictures,
  origin: string,
): CertificatePaper => {
  const issuer = template.issuer.zh;
  const level = levelCertificatePaper(template, pictures, {
    ...{ ...FACTS, issuer, qr: `${origin}/v/${NUMBER}` },
  });
  if (template.kind === 'level') return level;
  const places = { ...AWARD_FACTS, 机构: issuer };
  const { zh, en } = template.body;
  return {
    ...level,
    kind: 'award',
    body: { zh: fillIn(zh, places), ...(en === undefined ? {} : { en: fillIn(en, places) }) },
    fields: [],
    number: '示例第0001号',
  };
};

export const specimenRun = (
  paper: CertificatePaper,
  font: FieldFont | null,
  isPreview: boolean,
) => ({
  certificates: [paper],
  font,
  isPreview,
});
