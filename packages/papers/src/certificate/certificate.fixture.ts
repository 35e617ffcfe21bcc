import type { CertificatePaper, CertificateRun } from './certificate-paper.ts';

/** A level certificate with everything but a photo; nobody is called this. */
export const levelPaper = (change: Partial<CertificatePaper> = {}): CertificatePaper => ({
  kind: 'level',
  title: { zh: '职业技能等级证书', en: 'Certificate of Occupational Skill Level' },
  body: {
    zh: '本证书由示例市职业技能评价中心颁发，表明持证人通过本机构组织的职业技能等级认定，具备该职业（工种）相应技能等级水平。',
    en: 'This certificate is issued by the Sample City Skills Assessment Centre. It certifies that the holder passed the skill level assessment this body organised and has the skills of that level.',
  },
  fields: [
    { label: { zh: '姓名', en: 'Name' }, value: '测试甲' },
    { label: { zh: '证件类型', en: 'Type of document' }, value: '居民身份证' },
    { label: { zh: '证件号码', en: 'Document number' }, value: '110101200001010000' },
    { label: { zh: '职业名称', en: 'Occupation' }, value: '焊工' },
    { label: { zh: '工种/职业方向', en: 'Trade' }, value: '电焊工' },
    { label: { zh: '职业技能等级', en: 'Skill level' }, value: '三级/高级工' },
    { label: { zh: '证书编号', en: 'Certificate number' }, value: 'S000111000001263000001' },
  ],
  issuer: { zh: '示例市职业技能评价中心', en: 'Sample City Skills Assessment Centre' },
  issuedOn: '2026-05-12',
  number: 'S000111000001263000001',
  photo: null,
  qr: 'https://verify.example/v/S000111000001263000001#0123456789ABCDEF',
  holderCode: '0123 4567 89AB CDEF',
  addresses: ['https://verify.example'],
  attachment: {
    name: 'credential.json',
    text: '{"@context":["https://www.w3.org/ns/credentials/v2"]}',
  },
  mark: null,
  printSerial: null,
  template: {
    orientation: 'landscape',
    border: 'double',
    english: false,
    hasPhoto: true,
    logo: null,
    watermark: null,
    drawn: [],
  },
  ...change,
});

export const runOf = (
  certificates: readonly CertificatePaper[],
  change: Partial<CertificateRun> = {},
): CertificateRun => ({ certificates, font: null, isPreview: false, ...change });
