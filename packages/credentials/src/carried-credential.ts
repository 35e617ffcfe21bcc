import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { isPng, textsOfPng } from './png-text.ts';
import { credentialsOfSvg, isSvg } from './svg-credential.ts';

/** What a credential came in. */
export type Carrier = 'json' | 'jwt' | 'png' | 'svg' | 'pdf';

export type Carried = {
  readonly carrier: Carrier;
  /** The credential as text: JSON, or a compact JWT. */
  readonly text: string;
};

export type CarrierFlaw =
  | 'carrier.unknown'
  | 'carrier.empty'
  | 'carrier.two-credentials'
  | 'carrier.damaged'
  | 'request.busy';

type Attachment = { readonly name: string; readonly bytes: Uint8Array };

/** The attached files of a PDF by their names; undefined where it cannot be read. */
export type ReadAttachments = (
  pdf: Uint8Array,
) => Promise<readonly Attachment[] | 'busy' | undefined>;

/** The keyword under which Open Badges 3.0 §5.3.1 bakes a credential into a PNG. */
const PNG_KEYWORD = 'openbadgecredential';
const PDF_HEAD_BYTES = 1_024;
const CREDENTIAL_FILE = /\.(?:json|jsonld|jwt)$/i;

export const isJwtText = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text.trim());

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const onlyOne = (
  carrier: Carrier,
  found: readonly (string | undefined)[] | 'damaged',
): Result<Carried, CarrierFlaw> => {
  if (found === 'damaged') return refuse('carrier.damaged');
  if (found.length > 1) return refuse('carrier.two-credentials');
  if (found.length === 0) return refuse('carrier.empty');
  const [text] = found;
  return text === undefined ? refuse('carrier.damaged') : accept({ carrier, text: text.trim() });
};

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD_BYTES)).includes('%PDF-');

const ofPdf = async (
  bytes: Uint8Array,
  readAttachments: ReadAttachments | undefined,
): Promise<Result<Carried, CarrierFlaw>> => {
  if (!readAttachments) return refuse('carrier.unknown');
  const files = await readAttachments(bytes);
  if (files === 'busy') return refuse('request.busy');
  if (!files) return refuse('carrier.damaged');
  const credentials = files.filter(({ name }) => CREDENTIAL_FILE.test(name));
  return onlyOne(
    'pdf',
    credentials.map((file) => utf8(file.bytes)),
  );
};

/**
 * Finds the credential in whatever somebody was handed: JSON, a JWT, a PNG or SVG badge it was baked
 * into, or a PDF it is attached to (where `readAttachments` is given). Two in one file are refused:
 * one of them would speak for the other. Nothing is verified yet.
 */
export const readCarried = async (
  bytes: Uint8Array,
  readAttachments?: ReadAttachments,
): Promise<Result<Carried, CarrierFlaw>> => {
  if (isPng(bytes)) return onlyOne('png', textsOfPng(bytes, PNG_KEYWORD));
  if (isPdf(bytes)) return ofPdf(bytes, readAttachments);
  const text = utf8(bytes);
  if (text === undefined) return refuse('carrier.unknown');
  if (isSvg(text)) return onlyOne('svg', credentialsOfSvg(text));
  if (isJwtText(text)) return accept({ carrier: 'jwt', text: text.trim() });
  if (/^\s*\{/.test(text)) return accept({ carrier: 'json', text });
  return refuse('carrier.unknown');
};
