// Crockford's letters: no I, L, O or U, so nobody reads one for another.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A prime: a wrong digit and two changed places always give another rest. */
const CHECKED_BY = 1_021n;
const ROOM = 1_000_000n;

const checkOf = (eventId: string, sequence: number): string => {
  const whole = BigInt(`0x${eventId.replaceAll('-', '')}`) * ROOM + BigInt(sequence);
  const rest = Number(whole % CHECKED_BY);
  return `${LETTERS[Math.floor(rest / 32)]}${LETTERS[rest % 32]}`;
};

/**
 * The number on a paper sheet, `0057-7K`: which one of its event it is, and two letters to check
 * both by, so that a mistyped number and a sheet of another event are noticed.
 */
export const sheetNumber = (eventId: string, sequence: number): string =>
  `${String(sequence).padStart(4, '0')}-${checkOf(eventId, sequence)}`;

/**
 * Reads a number as people type it, with or without zeros and dash, in any case; undefined where a
 * digit or letter is wrong or the sheet belongs to another event. Also for the browser.
 */
export const readSheetNumber = (eventId: string, text: string): string | undefined => {
  const typed = text.trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const [, digits = '', check] = /^(\d{1,6})[\s-]*([0-9A-HJKMNP-TV-Z]{2})$/.exec(typed) ?? [];
  const sequence = Number(digits);
  return sequence > 0 && checkOf(eventId, sequence) === check
    ? sheetNumber(eventId, sequence)
    : undefined;
};

const CODE_LETTERS = 26;

const lettersOf = (id: string): string => {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let letters = '';
  for (let place = 0; place < CODE_LETTERS; place += 1) {
    letters = `${LETTERS[Number(rest % 32n)]}${letters}`;
    rest /= 32n;
  }
  return letters;
};

type PrintedSheet = {
  readonly number: string;
  readonly eventId: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly panelId: string;
  readonly subCriterion: string;
  readonly schemeVersion: number;
  /** Of those who are marked on it, in the order of their columns. */
  readonly codes: readonly string[];
};

/**
 * What the QR of a sheet says: its number, event, module, session, panel, sub-criterion, version of
 * the scheme and codes (M01); nobody's name. Capitals, digits and few marks, which a QR packs best.
 */
export const sheetReference = (sheet: PrintedSheet): string =>
  [
    'JBS',
    sheet.number,
    lettersOf(sheet.eventId),
    lettersOf(sheet.moduleId),
    sheet.sessionId === null ? '-' : lettersOf(sheet.sessionId),
    lettersOf(sheet.panelId),
    sheet.subCriterion,
    sheet.schemeVersion,
    sheet.codes.join('+'),
  ].join(':');
