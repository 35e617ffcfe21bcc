import { createHash } from 'node:crypto';
import encodeQR from 'qr';
import type { PaperPhoto, PaperText } from '../paper.ts';
import {
  type CertificatePaper,
  type CertificateRun,
  CREDENTIAL_FILE,
} from './certificate-paper.ts';

/** Pictures by the name the template opens them under: as numbers in its data they take far longer. */
export type Pictures = Map<string, Buffer>;

const fileOf = (picture: PaperPhoto | null, name: string, pictures: Pictures) => {
  if (!picture) return null;
  const format = picture.type === 'png' ? 'png' : 'jpg';
  pictures.set(name, Buffer.from(picture.base64, 'base64'));
  return { file: name, format };
};

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

const dayOf = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
};

/** `2026年5月12日`, and in English `12 May 2026`. */
const dayText = (on: string): Required<PaperText> => {
  const { year, month, day } = dayOf(on);
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${MONTHS[month - 1]} ${year}` };
};

const both = ({ zh, en }: PaperText, english: boolean) => ({
  zh,
  en: english ? (en ?? null) : null,
});
const paragraphs = (text: PaperText, english: boolean) => {
  const { zh, en } = both(text, english);
  const split = (words: string) => words.split('\n').filter((line) => line !== '');
  return { zh: split(zh), en: en === null ? [] : split(en) };
};

/** Several files in one PDF need names of their own. */
const attachmentName = (name: string, number: string, isAlone: boolean): string =>
  isAlone ? name : name.replace(CREDENTIAL_FILE, `credential-${number}.json`);

const pictureName = (slot: string, picture: PaperPhoto | null): string =>
  `${slot}-${createHash('sha256')
    .update(picture?.base64 ?? '')
    .digest('hex')
    .slice(0, 16)}`;

const pageOf = (paper: CertificatePaper, place: number, isAlone: boolean, pictures: Pictures) => {
  const { template, attachment, qr } = paper;
  const { english } = template;
  return {
    title: both(paper.title, english),
    body: paragraphs(paper.body, english),
    fields: paper.fields.map(({ label, value }) => ({ label: both(label, english), value })),
    issuer: both(paper.issuer, english),
    date: both(dayText(paper.issuedOn), english),
    number: paper.number,
    mark: paper.mark,
    serial: paper.printSerial,
    photo: fileOf(paper.photo, `photo-${place}`, pictures),
    qr: qr === null ? null : encodeQR(qr, 'svg', { ecc: 'medium', border: 1 }),
    holderCode: paper.holderCode,
    addresses: paper.addresses,
    attachment: attachment && {
      name: attachmentName(attachment.name, paper.number, isAlone),
      text: attachment.text,
    },
    landscape: template.orientation === 'landscape',
    border: template.border,
    hasPhoto: template.hasPhoto,
    // Papers of one run look alike: each picture of a template is there once.
    logo: fileOf(template.logo, pictureName('logo', template.logo), pictures),
    watermark: fileOf(template.watermark, pictureName('watermark', template.watermark), pictures),
    drawn: template.drawn,
  };
};

/** A run as the template of the page reads it: every text ready, nothing left to decide. */
export const certificateData = ({ certificates, isPreview }: CertificateRun, family: string) => {
  const days = certificates.map(({ issuedOn }) => issuedOn).toSorted();
  const [first] = certificates;
  const isAlone = certificates.length === 1;
  const pictures: Pictures = new Map();
  const data = {
    // No name and no identity number: readers show the title of a file in lists.
    title: isAlone ? `${first?.title.zh} ${first?.number}` : first?.title.zh,
    date: dayOf(days.at(-1) ?? '1970-01-01'),
    family,
    preview: isPreview,
    pages: certificates.map((paper, place) => pageOf(paper, place, isAlone, pictures)),
  };
  return { data, pictures };
};
