import type { Office } from '@jinbang/contracts/office';
import type { Screen } from '../place.rules.ts';

/** Where an office counts. */
export type Scope =
  | { readonly kind: 'platform' }
  | { readonly kind: 'organisation' | 'competition' | 'event'; readonly id: string };

/** An appointment as registration shows it. */
export type Appointment = {
  readonly appointmentId: string;
  readonly personId: string;
  readonly office: Office;
  readonly scope: Scope;
  readonly organisationId: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly ended: boolean;
  readonly version: number;
};

export type OfficeState = 'now' | 'to-come' | 'over';

export const stateOf = ({ from, to, ended }: Appointment, at: Date): OfficeState => {
  if (ended || (to !== null && Date.parse(to) <= at.getTime())) return 'over';
  return Date.parse(from) > at.getTime() ? 'to-come' : 'now';
};

/** Whoever holds an office in single events alone does not read those of the competition. */
export const readsWider = (held: readonly Appointment[]): boolean =>
  held.some(({ scope }) => scope.kind !== 'event');

const PEOPLE: readonly Office[] = ['platform-operator', 'organiser', 'auditor'];
const HALL: readonly Office[] = [
  'platform-operator',
  'organiser',
  'technical-support',
  'supervisor',
  'chief-judge',
  'auditor',
];
const INVITERS: readonly Office[] = ['platform-operator', 'organiser'];
const DRAWERS: readonly Office[] = [
  'platform-operator',
  'organiser',
  'check-in',
  'encryption-judge',
  'supervisor',
  'arbitration',
  'auditor',
];
const SCHEME_READERS: readonly Office[] = [
  'organiser',
  'chief-judge',
  'judge',
  'scorer',
  'measuring-judge',
  'supervisor',
  'arbitration',
  'auditor',
];

const WATCHERS: readonly Office[] = [
  'organiser',
  'chief-judge',
  'supervisor',
  'arbitration',
  'auditor',
];

const FLOOR: readonly Office[] = [
  'floor-judge',
  'technical-support',
  'chief-judge',
  'organiser',
  'supervisor',
  'arbitration',
  'auditor',
];

const OUTSIDE: readonly Office[] = [
  'organiser',
  'chief-judge',
  'judge',
  'scorer',
  'measuring-judge',
  'supervisor',
  'auditor',
];

const TYPING: readonly Office[] = [
  'organiser',
  'chief-judge',
  'scorer',
  'measuring-judge',
  'supervisor',
  'auditor',
];

const PENALISING: readonly Office[] = ['chief-judge', 'supervisor', 'arbitration', 'auditor'];

const REVIEWING: readonly Office[] = ['supervisor', 'chief-judge', 'auditor'];

const APPEALING: readonly Office[] = [
  'organiser',
  'organisation',
  'team-leader',
  'coach',
  'chief-judge',
  'supervisor',
  'arbitration',
  'auditor',
];

/**
 * Which offices have work on which screen. This only keeps empty screens out of the way: what
 * somebody may do is decided by the services, each time they ask.
 */
const WORKERS: Readonly<Partial<Record<Screen, readonly Office[]>>> = {
  entries: ['platform-operator', 'organiser', 'organisation', 'team-leader', 'check-in', 'auditor'],
  setup: INVITERS,
  admission: ['platform-operator', 'organiser', 'approving-office', 'auditor'],
  scheme: SCHEME_READERS,
  draw: DRAWERS,
  'check-in': ['platform-operator', 'organiser', 'check-in', 'supervisor', 'auditor'],
  judging: WATCHERS,
  typing: TYPING,
  incidents: FLOOR,
  outside: OUTSIDE,
  penalties: PENALISING,
  review: REVIEWING,
  appeals: APPEALING,
  'judge-report': WATCHERS,
  results: WATCHERS,
  awards: ['platform-operator', 'organiser', 'auditor'],
  'certificate-templates': [
    'certification-body',
    'organiser',
    'quality-supervisor',
    'approving-office',
    'auditor',
  ],
  'handing-out': [
    'certification-body',
    'seal-keeper',
    'quality-supervisor',
    'approving-office',
    'auditor',
  ],
  machines: ['certification-body', 'quality-supervisor', 'auditor'],
  issuers: [
    'platform-operator',
    'approving-office',
    'certification-body',
    'quality-supervisor',
    'auditor',
  ],
  nominations: ['certification-body', 'quality-supervisor', 'approving-office', 'auditor'],
  certificates: [
    'certification-body',
    'approving-office',
    'quality-supervisor',
    'platform-operator',
    'organiser',
    'auditor',
  ],
  plan: ['platform-operator', 'organiser', 'approving-office', 'auditor'],
  rules: [
    'platform-operator',
    'organiser',
    'certification-body',
    'approving-office',
    'quality-supervisor',
    'auditor',
  ],
  assessments: [
    'certification-body',
    'quality-supervisor',
    'approving-office',
    'judge',
    'chief-judge',
    'auditor',
  ],
  issuing: ['certification-body', 'quality-supervisor', 'auditor'],
  approvals: [
    'approving-office',
    'certification-body',
    'platform-operator',
    'organiser',
    'quality-supervisor',
    'auditor',
  ],
  standards: [
    'platform-operator',
    'approving-office',
    'certification-body',
    'quality-supervisor',
    'organiser',
    'auditor',
  ],
  people: PEOPLE,
  invitations: INVITERS,
  privacy: INVITERS,
  tablets: HALL,
  pins: HALL,
  'signing-keys': [
    'certification-body',
    'platform-operator',
    'quality-supervisor',
    'auditor',
    'organiser',
  ],
  keys: ['platform-operator', 'organiser', 'certification-body', 'approving-office'],
};

/** Does this screen hold something for somebody with these offices? */
export const isFor = (screen: Screen, offices: ReadonlySet<Office>): boolean =>
  WORKERS[screen]?.some((office) => offices.has(office)) ?? true;

/** Whose work a screen is; undefined where it is everybody's. */
export const workersOf = (screen: Screen): readonly Office[] | undefined => WORKERS[screen];

/** The offices in force, each once. */
export const officesNow = (held: readonly Appointment[], at: Date): ReadonlySet<Office> =>
  new Set(held.filter((one) => stateOf(one, at) === 'now').map(({ office }) => office));
