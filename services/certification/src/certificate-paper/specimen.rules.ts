import type { CertificatePaper, FieldFont } from '@jinbang/papers/certificate/certificate-paper';
import {
  type CertificateTemplate,
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
  holderCode: '0000 0000 0000 0000',
  attachment: null,
  mark: null,
  printSerial: null,
} as const;

/** What a template makes of a person who does not exist, for a preview. */
export const specimenOf = (
  template: CertificateTemplate,
  pictures: TemplatePictures,
  origin: string,
): CertificatePaper =>
  levelCertificatePaper(template, pictures, {
    ...{ ...FACTS, issuer: template.issuer.zh, qr: `${origin}/v/${NUMBER}` },
    verifyHost: new URL(origin).host,
  });

export const specimenRun = (
  paper: CertificatePaper,
  font: FieldFont | null,
  isPreview: boolean,
) => ({
  certificates: [paper],
  font,
  isPreview,
});
