import type { Office } from '@jinbang/contracts/office';
import { newId } from '@jinbang/kernel/id';
import type { Aspect } from '@jinbang/scoring/aspect';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { type AspectState, aspectKey } from './aspect-state.ts';
import type { MarkEntry } from './mark.rules.ts';
import {
  type MarkContext,
  type MarkModule,
  type MarkSubjectRow,
  sheetKey,
} from './mark-context.ts';

export const AT = new Date('2026-05-12T02:00:00.000Z');
export const EVENT = newId();
export const MODULE = newId();
export const SESSION = newId();
export const OWNER = newId();
export const [ANNA, BEN, CAI, SCORER, STRANGER] = [newId(), newId(), newId(), newId(), newId()];
export const SUBJECT = newId();

const aspects: Readonly<Record<string, Aspect>> = {
  judged: { id: newId(), code: 'A1.1', kind: 'J', max: '1', calculation: { kind: 'judgement' } },
  measured: {
    id: newId(),
    code: 'A1.2',
    kind: 'M',
    max: '0.5',
    calculation: { kind: 'pass-fail' },
  },
  pointed: {
    id: newId(),
    code: 'A1.3',
    kind: 'M',
    max: '10',
    calculation: { kind: 'points', min: '0', max: '10', combination: { rule: 'mean' } },
  },
};
export const aspectId = (name: keyof typeof aspects): string => aspects[name]?.id ?? '';

export const holding = (personId: string, office: Office): HeldOffice => ({
  appointmentId: newId(),
  personId,
  office,
  scopeKind: 'event',
  scopeId: EVENT,
  organisationId: null,
  fromAt: new Date('2026-01-01T00:00:00.000Z'),
  toAt: null,
  ended: false,
  version: 1,
});

const offices = [
  holding(ANNA, 'judge'),
  holding(BEN, 'judge'),
  holding(CAI, 'judge'),
  holding(SCORER, 'scorer'),
];

const module: MarkModule = {
  moduleId: MODULE,
  eventId: EVENT,
  competitionId: null,
  ownerId: OWNER,
  locked: false,
  registrationState: 'DRAWN',
  running: true,
  eventVersion: 1,
  setup: {
    schemeVersion: 1,
    panelsVersion: 1,
    sheetsVersion: 1,
    aspects: new Map(
      Object.values(aspects).map((aspect) => [
        aspect.id,
        { aspect, criterion: 'A', subCriterion: 'A1' },
      ]),
    ),
    panels: new Map([['A1', { panelId: newId(), seats: [ANNA, BEN, CAI] }]]),
    sheets: new Map([
      [sheetKey(SESSION, 'A1'), { sheetId: newId(), state: 'OPEN', signed: 0, reopenedVersion: 0 }],
    ]),
    changes: [],
    moves: [],
    recused: new Map(),
  },
};

const subject: MarkSubjectRow = {
  subjectId: SUBJECT,
  eventId: EVENT,
  moduleId: MODULE,
  sessionId: SESSION,
  ownerId: OWNER,
  kind: 'station',
  label: '07',
  inUse: true,
  code: 'OK',
};

type Wish = {
  readonly module?: Partial<MarkModule>;
  readonly setup?: Partial<MarkModule['setup']>;
  readonly subject?: Partial<MarkSubjectRow>;
  readonly states?: readonly AspectState[];
  readonly held?: readonly HeldOffice[];
};

/** A station being marked by a panel of three; anything of it said otherwise. */
export const contextWith = (wish: Wish = {}): MarkContext => ({
  at: AT,
  subjects: new Map([[SUBJECT, { ...subject, ...wish.subject }]]),
  modules: new Map([
    [MODULE, { ...module, ...wish.module, setup: { ...module.setup, ...wish.setup } }],
  ]),
  states: new Map(
    (wish.states ?? []).map((state) => [aspectKey(state.subjectId, state.aspectId), state]),
  ),
  held: Map.groupBy(wish.held ?? offices, ({ personId }) => personId),
});

/** Anna's first score of 2; anything of it said otherwise. */
export const entryWith = (rest: Partial<MarkEntry> = {}): MarkEntry => ({
  subjectId: SUBJECT,
  aspectId: aspectId('judged'),
  actorId: ANNA,
  judgeId: rest.actorId ?? ANNA,
  basedOn: 0,
  value: { kind: 'judgement', score: '2' },
  ...rest,
});
