import type { Demand } from './eligibility.types.ts';
import type { EligibilityKeys } from './eligibility-keys.ts';

const KIND = { worker: 'workers', teacher: 'teachers', student: 'students' } as const;
const PURPOSE = {
  'taking-part': 'taking part',
  publication: 'publication of name and photo',
  'certificate-register': 'the register of certificates',
} as const;
const PROOF = {
  employment: 'proof of employment or enrolment',
  certificate: 'a copy of the certificate',
} as const;

const ageSays = ({ min, max, on }: Extract<Demand, { kind: 'age' }>): string => {
  const bounds = [min === null ? '' : `at least ${min}`, max === null ? '' : `at most ${max}`];
  return `Aged ${bounds.filter((one) => one !== '').join(' and ') || 'anything'} on ${on}`;
};

const says = (demand: Demand, level: (level: string) => string): string => {
  switch (demand.kind) {
    case 'age':
      return ageSays(demand);
    case 'member-kind':
      return `For ${demand.allowed.map((one) => KIND[one]).join(', ')} alone`;
    case 'years':
      return `At least ${demand.atLeast} years in the occupation`;
    case 'held-level': {
      const least = demand.atLeast === null ? '' : `at least ${level(demand.atLeast)}`;
      const most = demand.atMost === null ? '' : `at most ${level(demand.atMost)}`;
      const bounds = [least, most].filter((one) => one !== '').join(', ');
      return `Holds of this occupation ${bounds || 'any level or none'}`;
    }
    case 'condition-named':
      return 'The form names the clause of conditions';
    case 'consent':
      return `Consent is on record: ${PURPOSE[demand.purpose]}`;
    case 'photo':
      return 'A good photo is there';
    case 'proof':
      return `Hands in ${PROOF[demand.of]}`;
    case 'one-event':
      return 'One event a person';
    case 'no-former-winner':
      return demand.ownRankUpTo === null
        ? 'Nobody on the list of former winners'
        : `Nobody on the list of former winners, nor of the first ${demand.ownRankUpTo} of this occupation before`;
  }
};

export const eligibilityWordsEn: EligibilityKeys = {
  views: { review: 'Review', rules: 'Who may enter', winners: 'Former winners' },
  viewsName: 'Parts of admission',
  title: 'Who may enter',
  of: {
    event: 'This event has rules of its own; those of the contest do not count here.',
    competition: 'The rules of the whole contest hold here.',
    none: 'No rules are set: anybody may enter, and nobody has to approve.',
  },
  since: (moment, version) => `In force since ${moment}, version ${version}`,
  none: 'Nothing is asked of anybody',
  noneHint:
    'Add a rule: each person is checked by it when a form is handed in, and nobody is approved past it.',
  change: 'Change',
  changeFor: { event: 'Change this event alone', competition: 'Change the whole contest' },
  editing: {
    event: 'Being changed: for this event alone',
    competition: 'Being changed: for every event of the contest',
  },
  follows:
    'In force as soon as saved: what is handed in and decided from then on. Decisions made keep what they were made by.',
  onlyOrganiser: 'The organiser alone may change them.',
  kinds: {
    age: 'Age',
    'member-kind': 'Status',
    years: 'Years in the occupation',
    'held-level': 'Level held',
    'condition-named': 'Clause of conditions',
    'no-former-winner': 'Former winners barred',
    'one-event': 'One event a person',
    consent: 'Consent',
    photo: 'Photo',
    proof: 'Proof',
    any: 'One of several conditions',
  },
  says,
  anyOf: 'Meets one of these conditions',
  group: (place) => `Condition ${place}`,
  addGroup: 'Add a condition',
  removeGroup: (place) => `Remove condition ${place}`,
  add: 'Add a rule',
  addNone: 'Choose…',
  removeIt: 'Remove',
  quotaBy: 'By',
  quotaEnd: (over, order) => `Past the quota ${over}. Who is first: ${order}.`,
  remove: (rule) => `Remove: ${rule}`,
  flaw: {
    'no-limit': 'This holds nobody back. Fill it in or remove it.',
    nobody: 'Nobody can meet this. Add to it or remove it.',
    crossed: 'The lower bound is above the upper one: nobody can meet this.',
  },
  flawsLeft: 'Correct the marked rules first.',
  min: 'At least (years of age)',
  max: 'At most (years of age)',
  on: 'Counted on',
  years: 'At least (years)',
  atLeast: 'At least',
  atMost: 'At most',
  any: 'No bound',
  ranks: 'The first … of before',
  ranksHint: 'May be left empty; by final results of your own past contests.',
  memberKind: { worker: 'worker', teacher: 'teacher', student: 'student' },
  purpose: PURPOSE,
  proof: PROOF,
  approval: 'Approval',
  approvals: {
    required: 'Somebody else has to approve each entry',
    none: 'Entries need no approval',
  },
  quotas: 'Quotas',
  quotaSays: (who, count) => `${who}: at most ${count} ${count === 1 ? 'entry' : 'entries'}`,
  quotaNone: 'No quotas.',
  quotaOf: { organisation: 'Organisation', delegation: 'Delegation' },
  each: { organisation: 'Each organisation', delegation: 'Each delegation' },
  quotaWho: 'Whose',
  quotaCount: 'Entries at most',
  addQuota: 'Add a quota',
  removeQuota: (who) => `Remove the quota: ${who}`,
  over: 'Past the quota',
  overs: {
    refuse: 'nothing more can be handed in',
    reserve: 'entries wait as reserves and move up in turn',
  },
  order: 'Who is first',
  orders: { entered: 'in order of entry', own: 'in the order of each organisation' },
  save: 'Save, in force at once',
  saved: 'In force.',
  cancel: 'Cancel',
  trial: 'Try it',
  trialLead: 'Make somebody up and see whether they would be refused, and why. Nothing is kept.',
  trialDraft: 'By the rules as you are changing them; they are not in force yet.',
  tryIt: 'Try it',
  trialSays: {
    ok: 'This person would come in.',
    not: 'This person would be refused.',
    unknown: 'Not to be said yet: something is missing, and whoever approves looks.',
  },
  nothingAsked: 'Nothing is asked: anybody would come in.',
  birthDate: 'Date of birth',
  kind: 'Status',
  heldLevel: 'Level held',
  elsewhere: 'of another occupation',
  condition: 'Clause named on the form',
  hasPhoto: 'A good photo is there',
  otherEvents: 'Also in how many events',
  formerTitle: 'Title on the list',
  bestRank: 'Best rank before',
  notSaid: 'Not said',
  winners: 'Former winners',
  winnersLead:
    'You paste this list from earlier results or commendations; nothing fills it by itself. The rule “Former winners barred” is checked against it, for the whole contest.',
  winnersNone: 'Nobody stands here',
  winnersHint:
    'Once entries are in, paste the list of earlier winners below: only those who entered here are taken.',
  winnersUnused:
    'No event uses this rule at present: the list stops nobody. Add the rule under “Who may enter”.',
  name: 'Name',
  titleWon: 'Title',
  year: 'Year',
  paste: 'Paste a list',
  pasteHint:
    'One person a line: name, number of the document, title, year, as copied from a table. The number serves to find the person and is not kept.',
  read: (lines) => `${lines} ${lines === 1 ? 'line' : 'lines'} read`,
  takeIn: (lines) =>
    lines === 0 ? 'Take the list in' : `Take in ${lines} ${lines === 1 ? 'line' : 'lines'}`,
  rest: (lines) => `Take the other ${lines} ${lines === 1 ? 'line' : 'lines'}`,
  unread: (lines) => `Line ${lines}: not a name, number, title and year.`,
  refused: (line, name) => `Line ${line}, ${name}`,
  takenIn: (lines) => `${lines} ${lines === 1 ? 'line' : 'lines'} taken in.`,
  off: 'Take off',
  offOf: (name) => `Take off the list: ${name}`,
  offFollows:
    'Nobody is stopped by this line any more. The line and your reason stay on record, and it may be taken in again.',
  reason: 'Reason',
  reasonHint: 'Stays on record.',
  reasonMissing: 'Write the reason first.',
  more: 'Show more',
  shown: (shown, all) =>
    shown === all ? `${all} ${all === 1 ? 'line' : 'lines'}` : `${shown} of ${all} lines shown`,
};
