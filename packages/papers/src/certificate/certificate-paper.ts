import type { PaperPhoto, PaperText } from '../paper.ts';

/** A shape drawn on a certificate, in millimetres from the upper left corner of the page. */
export type DrawnShape = {
  readonly shape: 'line' | 'rect' | 'circle' | 'star';
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly filled: boolean;
};

/** How a certificate looks; what it says stands in the paper itself. */
export type CertificateLook = {
  readonly orientation: 'portrait' | 'landscape';
  readonly border: 'none' | 'line' | 'double';
  /** English stands beside the Chinese where the paper has it; it is the issuer's own (M20, S20). */
  readonly english: boolean;
  /** A place of one inch (25 × 35 mm) for the photo; it stays free where there is no photo. */
  readonly hasPhoto: boolean;
  readonly logo: PaperPhoto | null;
  /** Very light, behind everything. */
  readonly watermark: PaperPhoto | null;
  readonly drawn: readonly DrawnShape[];
};

/** One line of a certificate: the label as it is official, the value in 仿宋 小四 (S13). */
export type CertificateField = { readonly label: PaperText; readonly value: string };

/** A file that travels inside the PDF (PDF/A-3): its bytes come out as they went in. */
export type CertificateAttachment = {
  /** Of a PDF with one certificate `credential.json`; several have the number in it. */
  readonly name: string;
  readonly text: string;
};

/** A certificate as it is printed: one page of A4 (domain §6), ready to be set. */
export type CertificatePaper = {
  readonly kind: 'level' | 'award';
  /** 证书名称: of a level certificate exactly 职业技能等级证书. */
  readonly title: PaperText;
  /** 正文, filled in; a line break begins a new paragraph. */
  readonly body: PaperText;
  /** In their order, each with a value: an absent 工种 is `--`, never empty. */
  readonly fields: readonly CertificateField[];
  /** 评价机构, or who gives the award: exactly as filed. */
  readonly issuer: PaperText;
  /** 发证日期, `YYYY-MM-DD` in the issuer's zone; also the date of the document. */
  readonly issuedOn: string;
  /** 证书编号 of a level certificate, the series number of an award. */
  readonly number: string;
  readonly photo: PaperPhoto | null;
  /** What the QR says; null leaves no place for one. */
  readonly qr: string | null;
  /**
   * 持证人校验码 in readable groups, for whoever cannot scan; on the holder's copy alone. Null where nobody
   * holds it.
   */
  readonly holderCode: string | null;
  /** Where anybody asks about it: at most four short addresses. */
  readonly addresses: readonly string[];
  readonly attachment: CertificateAttachment | null;
  /** 补发 and the like, beside the number; null on a first print. */
  readonly mark: string | null;
  /** 印制流水码 of the sheet; null where none is kept. */
  readonly printSerial: string | null;
  readonly template: CertificateLook;
};

/** A font a body handed in for its filled fields; the hash tells one from another. */
export type FieldFont = {
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  /** The name the file gives its family. */
  readonly family: string;
  readonly bytes: Uint8Array;
};

/** Certificates set together into one PDF, a page each, in the order given. */
export type CertificateRun = {
  readonly certificates: readonly CertificatePaper[];
  /** 仿宋 of the body; null sets the fields in the substitute. */
  readonly font: FieldFont | null;
  /** Shows where the seal goes and says 样张; never on a certificate that is handed out. */
  readonly isPreview: boolean;
};

/** What the PDF of one certificate calls the credential inside it. */
export const CREDENTIAL_FILE = 'credential.json';

/** A level certificate without 工种 says so (domain §6). */
export const NO_TRADE = '--';
