import type { AwardKind } from '@jinbang/contracts/http/award';
import { readableHolderCode } from '@jinbang/credentials/holder-code';
import { writeHolderFragment } from '@jinbang/credentials/holder-fragment';
import type { CertificatePaper } from '@jinbang/papers/certificate/certificate-paper';
import type { AwardRow } from './award-document.store.ts';

/** What a page bears beside the document itself. */
export type PagePrint = {
  readonly name: string;
  readonly organisation: string | null;
  readonly issuer: { readonly zh: string; readonly en?: string };
  /** `YYYY-MM-DD` where the competition is held. */
  readonly issuedOn: string;
  /** The signed credential, to the byte. */
  readonly credential: string;
  readonly verifyUrl: string;
  /** On the holder's paper alone; null once the holder was erased, and of a unit. */
  readonly holderCode: string | null;
  readonly host: string;
};

const CERTIFIED = '特此证明。';
const HONOURED = '特颁此证，以资鼓励。';
/** How each kind ends, on a line of its own. */
const CLOSING: Readonly<Record<AwardKind, string>> = {
  prize: HONOURED,
  organisation: HONOURED,
  coach: HONOURED,
  'judge-honour': HONOURED,
  'staff-honour': HONOURED,
  judging: CERTIFIED,
  participation: CERTIFIED,
};

/**
 * A page for an award document: who, what for, by whom, when. It bears a name and a unit, never a document
 * number; the place of the seal stays free (M20).
 */
export const awardPaperOf = (row: AwardRow, print: PagePrint): CertificatePaper => {
  const { name, organisation, issuer, issuedOn, credential, verifyUrl, holderCode, host } = print;
  return {
    kind: 'award',
    title: { zh: row.title },
    body: { zh: `${name}：\n${row.saying}\n${CLOSING[row.kind]}` },
    fields: [
      ...(organisation === null ? [] : [{ label: { zh: '单位' }, value: organisation }]),
      { label: { zh: '编号' }, value: row.number },
    ],
    issuer,
    issuedOn,
    number: row.number,
    photo: null,
    qr:
      holderCode === null
        ? verifyUrl
        : `${verifyUrl}#${writeHolderFragment({ holderCode, pocket: null })}`,
    holderCode: holderCode === null ? null : readableHolderCode(holderCode),
    addresses: [host],
    attachment: { name: 'credential.json', text: credential },
    mark: null,
    printSerial: null,
    template: {
      orientation: 'landscape',
      border: 'double',
      english: false,
      hasPhoto: false,
      logo: null,
      watermark: null,
      drawn: [],
    },
  };
};
