import type { PaperPlace } from '@jinbang/contracts/http/handing-out';
import type { Rejection } from '@jinbang/kernel/rejection';

/** Where the paper of one certificate is (S05). */
export type Position = {
  readonly place: PaperPlace;
  /** The version of the certificate that was looked at last; null: none yet. */
  readonly checkedVersion: number | null;
  /** 印制流水码 of the sheet that counts, if there is one. */
  readonly serial: string | null;
  /** How often it was reissued: from 1 on its sheet is a 补发. A 更正 is none and bears no such mark. */
  readonly copy: number;
};

/** What is known of the certificate itself at this moment. */
export type Ground = {
  readonly state: string;
  readonly credentialVersion: number;
  /** The office asks that the register has the data before anything is printed. */
  readonly uploadFirst: boolean;
  readonly uploaded: boolean;
};

export type PaperStep =
  | { readonly step: 'found-right' }
  | { readonly step: 'found-wrong' }
  | { readonly step: 'bound'; readonly serial: string }
  | { readonly step: 'unbound' }
  | { readonly step: 'printed' }
  | { readonly step: 'misprinted' }
  | { readonly step: 'spoilt' }
  | { readonly step: 'sealed' }
  | { readonly step: 'listed' }
  | { readonly step: 'handed-over' }
  | { readonly step: 'reminded' }
  | { readonly step: 'reissued' };

export const AT_FIRST: Position = {
  place: 'numbered',
  checkedVersion: null,
  serial: null,
  copy: 0,
};

/** A 更正 makes what was checked, printed or sealed before void: data is looked at anew. */
export const positionNow = (position: Position, credentialVersion: number): Position =>
  position.checkedVersion === null || position.checkedVersion >= credentialVersion
    ? position
    : { ...position, place: 'numbered', serial: null };

const FROM: Readonly<Record<PaperStep['step'], readonly PaperPlace[]>> = {
  'found-right': ['numbered', 'wrong'],
  'found-wrong': ['numbered', 'wrong'],
  bound: ['checked'],
  unbound: ['printing'],
  printed: ['printing'],
  misprinted: ['printing'],
  spoilt: ['printed', 'sealed', 'issued'],
  sealed: ['printed'],
  listed: ['sealed'],
  'handed-over': ['issued'],
  reminded: ['issued'],
  reissued: ['issued', 'handed-over'],
};

/** Undoing what lies on the table is always allowed; going on is for certificates that stand. */
const GOES_BACK: ReadonlySet<PaperStep['step']> = new Set(['unbound', 'misprinted', 'spoilt']);

/** Why this step may not be taken now; undefined: it may. */
export const flawOfStep = (
  position: Position,
  { step }: PaperStep,
  { state, credentialVersion, uploadFirst, uploaded }: Ground,
): Rejection | undefined => {
  // What goes back is about the sheet that lies there, whatever became of the certificate.
  const now = GOES_BACK.has(step) ? position : positionNow(position, credentialVersion);
  if (!GOES_BACK.has(step) && state !== 'live') {
    return { kind: 'conflict', code: 'paper.not-live' };
  }
  if (!FROM[step].includes(now.place)) {
    return { kind: 'conflict', code: 'paper.not-now', params: { place: now.place } };
  }
  return step === 'bound' && uploadFirst && !uploaded
    ? { kind: 'conflict', code: 'paper.upload-first' }
    : undefined;
};

/** Where the paper is after a step that was allowed. */
export const afterStep = (
  position: Position,
  step: PaperStep,
  credentialVersion: number,
): Position => {
  const now = GOES_BACK.has(step.step) ? position : positionNow(position, credentialVersion);
  switch (step.step) {
    case 'found-right':
      return { ...now, place: 'checked', checkedVersion: credentialVersion };
    case 'found-wrong':
      return { ...now, place: 'wrong', checkedVersion: credentialVersion };
    case 'bound':
      return { ...now, place: 'printing', serial: step.serial };
    case 'unbound':
    case 'misprinted':
    case 'spoilt':
      return { ...now, place: 'checked', serial: null };
    case 'printed':
      return { ...now, place: 'printed' };
    case 'sealed':
      return { ...now, place: 'sealed' };
    case 'listed':
      return { ...now, place: 'issued' };
    case 'handed-over':
      return { ...now, place: 'handed-over' };
    case 'reminded':
      return now;
    case 'reissued':
      return { ...now, place: 'checked', serial: null, copy: now.copy + 1 };
  }
};
