import type { PaperPhoto, PaperText } from '../paper.ts';
import {
  type CertificateAttachment,
  type CertificateLook,
  type CertificatePaper,
  NO_TRADE,
} from './certificate-paper.ts';

/** The lines of a level certificate, in their order (domain §6). */
export const LEVEL_FIELDS = [
  ...(['name', 'idType', 'idNumber', 'occupation', 'trade', 'level', 'number'] as const),
] as const;
export type LevelField = (typeof LEVEL_FIELDS)[number];

/** Official labels, exactly (S20: 工种/职业方向, 职业技能等级, 证件类型, 证件号码). */
export const FIELD_LABELS: Readonly<Record<LevelField, string>> = {
  name: '姓名',
  idType: '证件类型',
  idNumber: '证件号码',
  occupation: '职业名称',
  trade: '工种/职业方向',
  level: '职业技能等级',
  number: '证书编号',
};

/** A level certificate is called exactly this (M20). */
export const LEVEL_TITLE = '职业技能等级证书';

/** What a body lets its certificates say and how they look; pictures are kept beside it. */
export type CertificateTemplate = {
  readonly kind: 'level' | 'award';
  readonly title: PaperText;
  /** With places to fill in: `{姓名}`, `{机构}` … */
  readonly body: PaperText;
  /** Exactly as filed; English is the issuer's own. */
  readonly issuer: PaperText;
  /** English beside the official labels, from the official annex or the issuer (S20). */
  readonly labels: Readonly<{ [Field in LevelField]?: string | undefined }>;
  readonly addresses: readonly string[];
  readonly look: Omit<CertificateLook, 'logo' | 'watermark'>;
  /** Whose mark logo and watermark are; a mark of another unit is refused. */
  readonly markOf: string | null;
};

export type TemplatePictures = {
  readonly logo: PaperPhoto | null;
  readonly watermark: PaperPhoto | null;
};

/** What may be filled into a 正文. */
export const PLACES: Readonly<Record<CertificateTemplate['kind'], readonly string[]>> = {
  level: ['机构', '姓名', '职业', '工种', '等级', '证书编号', '发证日期'],
  award: ['机构', '姓名', '单位', '竞赛', '赛项', '奖项', '名次', '编号', '日期'],
};

const PLACE = /\{([^{}]*)\}/g;

/** The places a text names that its kind of certificate does not know. */
export const unknownPlaces = (text: string, kind: CertificateTemplate['kind']) =>
  [...text.matchAll(PLACE)]
    .map(([, place = '']) => place)
    .filter((it) => !PLACES[kind].includes(it));

/** Fills a text in; what is not known stays as it stands and so is seen. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(PLACE, (whole, place: string) => values[place] ?? whole);

/** What a body without a template of its own prints: the wording of the national sample, no more. */
export const houseTemplate = (issuerName: string): CertificateTemplate => ({
  kind: 'level',
  title: { zh: LEVEL_TITLE },
  body: {
    zh: '本证书由{机构}颁发，表明持证人通过本机构组织的职业技能等级认定，具备该职业（工种）相应技能等级水平。',
  },
  issuer: { zh: issuerName },
  labels: {},
  addresses: [],
  look: { orientation: 'landscape', border: 'double', english: false, hasPhoto: true, drawn: [] },
  markOf: null,
});

/** As many as the page has room for. */
const ADDRESSES_MAX = 4;

export const NO_PICTURES: TemplatePictures = { logo: null, watermark: null };

/** What is known of one certificate when it is printed. */
export type LevelFacts = {
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly occupation: string;
  readonly trade: string | null;
  /** As printed: `三级/高级工`. */
  readonly level: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** As the credential has it, which is as it was filed then. */
  readonly issuer: string;
  readonly photo: PaperPhoto | null;
  readonly qr: string | null;
  /** As it is printed, in groups. */
  readonly holderCode: string | null;
  /** Where the number is asked about, as printed: `verify.example`. */
  readonly verifyHost: string | null;
  readonly attachment: CertificateAttachment | null;
  readonly mark: string | null;
  readonly printSerial: string | null;
};

const placesOf = (facts: LevelFacts): Readonly<Record<string, string>> => ({
  ...{ 机构: facts.issuer, 姓名: facts.name, 职业: facts.occupation },
  ...{ 工种: facts.trade ?? NO_TRADE, 等级: facts.level },
  ...{ 证书编号: facts.number, 发证日期: facts.issuedOn },
});

const filled = ({ zh, en }: PaperText, values: Readonly<Record<string, string>>): PaperText => ({
  zh: fillIn(zh, values),
  ...(en === undefined ? {} : { en: fillIn(en, values) }),
});

/** Domain §6: query addresses are printed. The house's own stands there unless the template names it. */
const addressesOf = (
  { addresses }: CertificateTemplate,
  { verifyHost }: LevelFacts,
): readonly string[] => {
  const isNamed = verifyHost === null || addresses.some((one) => one.includes(verifyHost));
  return isNamed ? addresses : [verifyHost, ...addresses].slice(0, ADDRESSES_MAX);
};

/** The paper of one level certificate; nothing is left to decide. */
export const levelCertificatePaper = (
  template: CertificateTemplate,
  pictures: TemplatePictures,
  facts: LevelFacts,
): CertificatePaper => {
  const filledIn = { ...facts, trade: facts.trade ?? NO_TRADE };
  return {
    kind: 'level',
    title: template.title,
    body: filled(template.body, placesOf(facts)),
    fields: LEVEL_FIELDS.map((field) => ({
      label: { zh: FIELD_LABELS[field], en: template.labels[field] },
      value: filledIn[field],
    })),
    issuer: { ...template.issuer, zh: facts.issuer },
    issuedOn: facts.issuedOn,
    number: facts.number,
    photo: template.look.hasPhoto ? facts.photo : null,
    qr: facts.qr,
    holderCode: facts.holderCode,
    addresses: addressesOf(template, facts),
    attachment: facts.attachment,
    mark: facts.mark,
    printSerial: facts.printSerial,
    template: { ...template.look, ...pictures },
  };
};
