/** One kind of data about people: how long it is kept, counted from when, and why so long. */
export type Retention = {
  readonly service: 'registration' | 'judging' | 'ranking' | 'certification' | 'gateway' | 'every';
  readonly what: string;
  readonly keptDays: number;
  /** What the days are counted from. */
  readonly since: string;
  readonly reason: string;
};

const YEAR = 365;

/**
 * How long what says who somebody is may be kept. The one list: the sweeps take their periods from
 * it, and the data map in the README is checked against it. Nothing a proof stands on is in it:
 * marks, results, decisions, credentials and the ids in them stay.
 */
export const retention = {
  'person-unused': {
    service: 'registration',
    what: 'name, number, birth date of somebody who never entered and never held an office',
    keptDays: YEAR,
    since: 'their registration',
    reason: 'a season: who was registered in vain may still enter',
  },
  person: {
    service: 'registration',
    what: 'name, number, birth date, phone, photo, proofs, guardian’s name of contestants and officials, what was objected to their entry',
    keptDays: 5 * YEAR,
    since: 'their last entry or the end of their last office, once the contest is over',
    reason: 'the electronic archive of a contest is kept 5 years (season S06)',
  },
  'entry-import': {
    service: 'registration',
    what: 'what a checked file of entries says, sealed',
    keptDays: 7,
    since: 'its check, unless it was carried out or replaced before',
    reason: 'who checks a file on a Friday may confirm it on Monday',
  },
  'document-file': {
    service: 'registration',
    what: 'a document that was uploaded and is no version’s file',
    keptDays: 7,
    since: 'its upload',
    reason: 'a version follows its upload at once; a week is enough to notice that it did not',
  },
  official: {
    service: 'registration',
    what: 'certificate, title and occupations of an official, why they declined, whom they are tied to',
    keptDays: 5 * YEAR,
    since: 'as the name of the person, with which it goes; not while the register holds good',
    reason: 'rotation looks back over seasons; who may judge is asked again each year',
  },
  'dead-session': {
    service: 'gateway',
    what: 'sessions and challenges that have run out',
    keptDays: 0,
    since: 'their end',
    reason: 'nobody can use them',
  },
  try: {
    service: 'gateway',
    what: 'counts of tries, pairing codes',
    keptDays: 1,
    since: 'the try',
    reason: 'longer than any lock',
  },
  mail: {
    service: 'gateway',
    what: 'mail with its address and link',
    keptDays: 7,
    since: 'its writing',
    reason: 'its links are dead after three days',
  },
  invitation: {
    service: 'gateway',
    what: 'mail address of an invitation',
    keptDays: 30,
    since: 'its end, accepted or not',
    reason: 'questions about it; the trail keeps that it was',
  },
  'trail-address': {
    service: 'gateway',
    what: 'truncated address and browser in the access trail',
    keptDays: 183,
    since: 'the act',
    reason: '网络安全法 Art. 21: logs of the network at least six months',
  },
  pin: {
    service: 'gateway',
    what: 'PIN hashes with their sign-ins on tablets',
    keptDays: 30,
    since: 'the PIN’s withdrawal; 400 days after it was issued in any case',
    reason: 'protests about who signed in; marks keep the judge’s id',
  },
  'contestant-code': {
    service: 'gateway',
    what: 'hashes of contestants’ codes with the sessions they opened',
    keptDays: 30,
    since: 'the code’s end: taken back, or run out 60 days after it was made at the latest',
    reason: 'questions about who read a result; the trail keeps that they did',
  },
  token: {
    service: 'gateway',
    what: 'hashes and labels of access tokens and API keys',
    keptDays: 90,
    since: 'their end',
    reason: 'as long as the answers of commands',
  },
  command: {
    service: 'every',
    what: 'answers of commands',
    keptDays: 90,
    since: 'the command',
    reason: 'a repeat gets the same answer (architecture §5)',
  },
  'contestant-drawing': {
    service: 'judging',
    what: 'the strokes of a signature drawn at a station',
    keptDays: 5 * YEAR,
    since: 'their drawing',
    reason:
      'the electronic archive of a contest is kept 5 years (season S06); the record and its hash stay',
  },
  'board-name': {
    service: 'ranking',
    what: 'names on boards',
    keptDays: 5 * YEAR,
    since: 'as registration’s, which tells its end',
    reason: 'boards show whom registration knows',
  },
  objection: {
    service: 'ranking',
    what: 'what was objected to a result, who objected and how to reach them, the files of it',
    keptDays: 5 * YEAR,
    since: 'its receipt; ends at once with the erasure of whom it is about',
    reason: 'the electronic archive of a contest is kept 5 years (season S06)',
  },
  'promotion-objection': {
    service: 'certification',
    what: 'what was objected to a proposed promotion, who objected and how to reach them',
    keptDays: 5 * YEAR,
    since: 'its receipt; ends at once with the erasure of whom it is about',
    reason: 'the electronic archive of a contest is kept 5 years (season S06)',
  },
  'paper-receiver': {
    service: 'certification',
    what: 'who took a certificate for its holder, or by which parcel it went',
    keptDays: 3 * YEAR,
    since: 'the hand-over; ends at once with the erasure of the holder',
    reason: 'the signed hand-over list is kept 3 years (season S06)',
  },
  holder: {
    service: 'certification',
    what: 'name, number and holder code behind a certificate',
    keptDays: 100 * YEAR,
    since: 'the issue; ends at once when the holder is erased on request',
    reason: 'a level certificate has no end and must be reissued when lost (season M21)',
  },
} as const satisfies Readonly<Record<string, Retention>>;

export type RetentionKind = keyof typeof retention;

const DAY_MS = 86_400_000;

/** Whatever of this kind is older than this moment goes. */
export const keptSince = (kind: RetentionKind, at: Date): Date =>
  new Date(at.getTime() - retention[kind].keptDays * DAY_MS);
