import encodeQR from 'qr';
import type { PaperPhoto, PaperText } from '../paper.ts';
import {
  type CertificatePaper,
  type CertificateRun,
  CREDENTIAL_FILE,
} from './certificate-paper.ts';

const bytesOf = (picture: PaperPhoto | null) =>
  picture && {
    bytes: [...Buffer.from(picture.base64, 'base64')],
    format: picture.type === 'png' ? 'png' : 'jpg',
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

const pageOf = (paper: CertificatePaper, isAlone: boolean) => {
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
    photo: bytesOf(paper.photo),
    qr: qr === null ? null : encodeQR(qr, 'svg', { ecc: 'medium', border: 1 }),
    addresses: paper.addresses,
    attachment: attachment && {
      name: attachmentName(attachment.name, paper.number, isAlone),
      text: attachment.text,
    },
    landscape: template.orientation === 'landscape',
    border: template.border,
    hasPhoto: template.hasPhoto,
    logo: bytesOf(template.logo),
    watermark: bytesOf(template.watermark),
    drawn: template.drawn,
  };
};

/** A run as the template of the page reads it: every text ready, nothing left to decide. */
export const certificateData = ({ certificates, isPreview }: CertificateRun, family: string) => {
  const days = certificates.map(({ issuedOn }) => issuedOn).toSorted();
  const [first] = certificates;
  return {
    // No name and no identity number: readers show the title of a file in lists.
    title: certificates.length === 1 ? `${first?.title.zh} ${first?.number}` : first?.title.zh,
    date: dayOf(days.at(-1) ?? '1970-01-01'),
    family,
    preview: isPreview,
    pages: certificates.map((paper) => pageOf(paper, certificates.length === 1)),
  };
};
