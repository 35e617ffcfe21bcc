import type { Office } from '@jinbang/contracts/office';

/** Where an office is held, by the name the world gives the place. */
export type PlaceName =
  | 'platform'
  | 'organisation A'
  | 'organisation B'
  | 'body A'
  | 'body B'
  | 'competition A'
  | 'competition B'
  | 'running'
  | 'final'
  | 'event B';

export type Given = {
  readonly office: Office;
  readonly at: PlaceName;
  /** Of the past: ended by somebody, or run out; or not begun yet. */
  readonly when?: 'ended' | 'run out' | 'to come';
};

export type Role = {
  readonly name: string;
  readonly offices: readonly Given[];
  /** What the world gives them besides: a seat, a certificate. */
  readonly assigned?: readonly string[];
  /** Asks of one event alone, where the other would say no more. */
  readonly asksOf?: 'running' | 'final';
};

const EVENT_OFFICES: readonly Office[] = [
  'chief-judge',
  'judge',
  'floor-judge',
  'scorer',
  'check-in',
  'technical-support',
  'measuring-judge',
  'encryption-judge',
  'supervisor',
  'arbitration',
  'team-leader',
  'coach',
  'contestant',
];
const COMPETITION_OFFICES: readonly Office[] = [
  'organiser',
  'approving-office',
  'quality-supervisor',
  'auditor',
  'chief-judge',
];
const ORGANISATION_OFFICES: readonly Office[] = ['organiser', 'organisation', 'auditor'];
const BODY_OFFICES: readonly Office[] = ['certification-body', 'seal-keeper', 'quality-supervisor'];

const role = (name: string, ...offices: readonly Given[]): Role => ({ name, offices });

const ofSide = (side: 'A' | 'B'): readonly Role[] => [
  ...EVENT_OFFICES.map((office) =>
    side === 'B'
      ? role(`${office} of B`, { office, at: 'event B' })
      : role(`${office} of A`, { office, at: 'running' }, { office, at: 'final' }),
  ),
  ...COMPETITION_OFFICES.map((office) =>
    role(`${office} of competition ${side}`, { office, at: `competition ${side}` }),
  ),
  ...ORGANISATION_OFFICES.map((office) =>
    role(`${office} of organisation ${side}`, { office, at: `organisation ${side}` }),
  ),
  ...BODY_OFFICES.map((office) =>
    role(`${office} of body ${side}`, { office, at: `body ${side}` }),
  ),
];

/** The same competition, the other event: an office there is none here. */
const SIBLINGS: readonly Role[] = (
  ['organiser', 'chief-judge', 'judge', 'scorer', 'encryption-judge', 'supervisor'] as const
).map((office) => ({
  ...role(`${office} of the running event alone`, { office, at: 'running' }),
  asksOf: 'final',
}));

const PAST: readonly Role[] = [
  role('organiser who was', { office: 'organiser', at: 'competition A', when: 'ended' }),
  role('chief judge who was', { office: 'chief-judge', at: 'running', when: 'ended' }),
  role('supervisor whose time ran out', { office: 'supervisor', at: 'running', when: 'run out' }),
  role('organiser to come', { office: 'organiser', at: 'competition A', when: 'to come' }),
].map((one) => ({ ...one, asksOf: 'running' }));

export const SEATS = 3;
const seated = Array.from(
  { length: SEATS },
  (_, seat): Role => ({
    name: `judge on seat ${seat + 1} of A`,
    offices: [
      { office: 'judge', at: 'running' },
      { office: 'judge', at: 'final' },
    ],
    assigned: seat === 0 ? ['own panel', 'own seat'] : ['own panel'],
  }),
);

/** Every office on both sides, at every kind of place it is held at; and those who hold none. */
export const cast: readonly Role[] = [
  ...ofSide('A').map((one) =>
    one.name === 'contestant of A'
      ? { ...one, assigned: ['certificate', 'certificates', 'entry', 'result'] }
      : one,
  ),
  // To whoever belongs to the other side, an event of this one is never theirs, whatever its state.
  ...ofSide('B').map((one): Role => ({ ...one, asksOf: 'running' })),
  ...seated.slice(0, 1),
  ...SIBLINGS,
  ...PAST,
  role('operator', { office: 'platform-operator', at: 'platform' }),
  role('auditor of the platform', { office: 'auditor', at: 'platform' }),
  role('technical support of the platform', { office: 'technical-support', at: 'platform' }),
  role('nobody'),
];

/** Works in the background and asks nothing of the matrix. */
export const BACKGROUND: readonly Role[] = [
  ...seated.slice(1),
  role('second certification body', { office: 'certification-body', at: 'body A' }),
];
