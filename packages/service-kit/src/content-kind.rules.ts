/** What a file may be here. Its name and the header that came with it say nothing. */
export type ContentKind = 'pdf' | 'jpeg' | 'png' | 'docx' | 'xlsx';

/** What is handed out besides: a table in plain text, or for programs; many files as one. */
export type FileKind = ContentKind | 'csv' | 'json' | 'zip' | 'ofd' | 'svg';

export const MEDIA_TYPE_OF: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  ofd: 'application/ofd',
};

const EXTENSION_OF: Readonly<Record<FileKind, string>> = {
  csv: 'csv',
  json: 'json',
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  svg: 'svg',
  docx: 'docx',
  xlsx: 'xlsx',
  zip: 'zip',
  ofd: 'ofd',
};

const beginsWith = (bytes: Buffer, ...signature: readonly number[]): boolean =>
  signature.every((value, place) => bytes[place] === value);

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const COMMENT_BYTES_MAX = 65_535;
const NAMES_MAX = 10_000;

const endOfDirectory = (bytes: Buffer): number | undefined => {
  const first = Math.max(0, bytes.length - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
};

/** The names in a ZIP as its directory lists them; nothing is unpacked. */
export const namesInZip = (bytes: Buffer): readonly string[] => {
  const end = endOfDirectory(bytes);
  if (end === undefined) return [];
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at + ENTRY_BYTES <= end && names.length < NAMES_MAX) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return [];
    const nameBytes = bytes.readUInt16LE(at + 28);
    const extraBytes = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const nameAt = at + ENTRY_BYTES;
    names.push(bytes.subarray(nameAt, nameAt + nameBytes).toString('utf8'));
    at = nameAt + nameBytes + extraBytes;
  }
  return names;
};

/** A document that runs code when it is opened is none of ours, whatever else it is. */
const CODE = /(^|\/)(vbaProject\.bin|activeX\/|macrosheets\/)/i;

const officeKind = (bytes: Buffer): ContentKind | undefined => {
  const names = namesInZip(bytes);
  if (!names.includes('[Content_Types].xml') || names.some((name) => CODE.test(name))) {
    return undefined;
  }
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : undefined;
};

/** What a file is by its content; nothing where it is none of these, or holds macros. */
export const contentKindOf = (bytes: Buffer): ContentKind | undefined => {
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (beginsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (beginsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ? officeKind(bytes) : undefined;
};

/** A name to save a file under: words that stand in no path and no header, with its ending. */
export const fileNameOf = (title: string, kind: FileKind): string => {
  const words = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return `${words.slice(0, 80) || 'file'}.${EXTENSION_OF[kind]}`;
};
