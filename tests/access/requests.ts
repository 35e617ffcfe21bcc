import { newId } from '@jinbang/kernel/id';
import { smallEventBody, smallScheme, smallSession } from '../flows/small-event-plan.ts';
import type { Around } from './declared-access.ts';
import type { World } from './world.ts';

/** What requests are about: an event of competition A in one of two states. */
export type Target = {
  readonly state: 'RUNNING' | 'FINAL';
  readonly event: 'running' | 'final';
  /** The value of each parameter a path may have. */
  readonly ids: Readonly<Record<string, string | undefined>>;
  readonly around: Around;
};

const AROUND = {
  competition: 'competition A',
  organisation: 'organisation A',
  body: 'body A',
  events: ['running', 'final'],
  competitions: ['competition A'],
} as const;

export const targetsOf = ({ places, things, running, final }: World): readonly Target[] =>
  (
    [
      ['RUNNING', 'running', running],
      ['FINAL', 'final', final],
    ] as const
  ).map(([state, event, contest]) => ({
    state,
    event,
    around: { ...AROUND, event },
    ids: {
      ...things[event],
      competitionId: places['competition A'],
      organisationId: places['organisation A'],
      bodyId: places['body A'],
      eventId: contest.eventId,
      moduleId: contest.moduleId,
      sessionId: contest.sessionId,
      entryId: contest.entryIds[0],
      sheetId: contest.sheetId,
      openingId: contest.openingId,
      drawKeyId: contest.drawKeyId,
      layer: '2',
      day: '40',
      leaf: '0',
      page: '0',
      handOverId: places['organisation A'],
      older: '1',
      reopeningId: places['organisation A'],
      // Nothing of these is there: who may ask is decided before it is looked for.
      answerId: places['organisation A'],
      registerActId: places['organisation A'],
      venueId: places['organisation A'],
      roomId: places['organisation A'],
      documentId: places['organisation A'],
      importId: places['organisation A'],
      questionId: places['organisation A'],
      amendmentId: places['organisation A'],
      incidentId: places['organisation A'],
      signatureId: places['organisation A'],
      appealId: places['organisation A'],
      draftId: places['organisation A'],
      objectionId: places['organisation A'],
      noticeId: places['organisation A'],
      fileId: places['organisation A'],
      nominationId: places['organisation A'],
      planId: places['organisation A'],
      awardId: places['organisation A'],
      revocationId: places['organisation A'],
      templateId: places['organisation A'],
      slot: 'logo',
      checkSheetId: places['organisation A'],
      runId: places['organisation A'],
      destructionId: places['organisation A'],
      handListId: places['organisation A'],
      filingId: places['organisation A'],
      penaltyId: places['organisation A'],
      mappingId: places['organisation A'],
      paperSheetId: places['organisation A'],
      printId: places['organisation A'],
      place: '1',
      subscriptionId: places['organisation A'],
      secretId: places['organisation A'],
      messageId: places['organisation A'],
      uploadTemplateId: places['organisation A'],
      uploadRunId: places['organisation A'],
      assessmentId: places['organisation A'],
      candidateId: places['organisation A'],
      removalId: places['organisation A'],
      form: 'vc-jwt',
      changeId: places['organisation A'],
      keyName: `z6Mk${'1'.repeat(44)}`,
    },
  }));

export type Asking = { readonly world: World; readonly target: Target; readonly personId: string };

/** A way of using a route: several where a rule looks into the request. */
export type Use = {
  readonly name?: string;
  readonly query?: (asking: Asking) => string;
  readonly body?: (asking: Asking) => unknown;
  readonly type?: string;
  /** Which of the declared conditions this use fulfils for everybody. */
  readonly meets?: readonly string[];
  /** Which of the conditions a person may bring do not count for this use. */
  readonly besides?: readonly string[];
  /** Codes that say 404 or 403 of the thing, and not of who asks. */
  readonly says?: readonly string[];
  /** The thing stands in one of the events alone. */
  readonly only?: Target['event'];
  readonly around?: (target: Target) => Around;
  /** The answer has new ids each time: it says nothing of what was changed. */
  readonly isMadeAnew?: true;
};

const AWARD_ITEM = { kind: 'prize', title: '获奖证书', text: '在{竞赛}中荣获{奖项}。' };
const at = (target: Target): string => target.ids.eventId ?? '';
const ownerId = ({ world }: Asking): string => world.places['organisation A'];
const ownedByA = (asking: Asking): string => `ownerId=${ownerId(asking)}`;
const chief = ({ world }: Asking): string => world.person('chief-judge of A').personId;
/** Holds an office with machines, and asks nothing of the matrix. */
const bystander = ({ world }: Asking): string => world.person('second certification body').personId;
/** Here a token, a key, a session of the account would be; who has a token has none of these. */
const NO_ACCOUNT: Use = {
  says: ['sign-in.unknown', 'sign-in.account-needed', 'account.unknown'],
};
const RUNNING_ONLY = { only: 'running' } as const;
/** It is about the body alone: no competition lies around it. */
const OF_BODY: Use = {
  around: ({ around: { body } }) => ({ ...(body ? { body } : {}), events: [], competitions: [] }),
};

const TEMPLATE: Use = { ...OF_BODY, says: ['certificate-template.unknown'] };
const TEMPLATE_DOCUMENT = {
  title: { zh: '职业技能等级证书' },
  body: { zh: '{姓名}' },
  issuer: { zh: '测试机构' },
  labels: {},
  addresses: [],
  look: { orientation: 'portrait', border: 'none', english: false, hasPhoto: false, drawn: [] },
  markOf: null,
};

/** A contest of another system: of another version, and of a hand-over that never began. */
const handOverUses = (service: string): Record<string, Use> => {
  const path = `/api/${service}/v1/hand-overs/{handOverId}`;
  const says = ['hand-over.unknown'];
  const tables = { pages: 0, tables: [], wayKey: '0'.repeat(64) };
  return {
    [`PUT ${path}`]: {
      body: ({ target }) => ({
        competitionId: target.ids.competitionId,
        from: 'https://hall.example',
        schema: '0'.repeat(64),
      }),
    },
    [`PUT ${path}/pages/{page}`]: { body: () => ({ table: 'event', content: '' }), says },
    [`POST ${path}/application`]: { body: () => tables, says },
  };
};

/** About a body alone: no competition lies around it. */
const aroundBody = ({ around: { body } }: Target): Around => ({
  ...(body ? { body } : {}),
  events: [],
  competitions: [],
});

/** The draft of a national standard stands beside the running event, a body's own beside the final one. */
const standardUses = (body: unknown): readonly Use[] => [
  {
    name: 'a national one',
    only: 'running',
    meets: ['national edition'],
    ...(body === undefined ? {} : { body: () => body }),
  },
  {
    name: 'a body’s own',
    only: 'final',
    meets: ['own standard'],
    around: aroundBody,
    ...(body === undefined ? {} : { body: () => body }),
  },
];

const enterMark = (asking: Asking, judge?: string) => {
  const { world } = asking;
  const { day } = world.running;
  return {
    commands: [
      {
        commandId: newId(),
        type: 'enter-mark',
        subjectId: day?.subjectId('T-02'),
        aspectId: day?.aspectId('A1.2'),
        basedOn: 99,
        ...(judge === undefined ? {} : { judgeId: world.person(judge).personId }),
        value: { kind: 'value', points: '1' },
      },
    ],
  };
};

const consent = ({ world }: Asking, means: 'paper' | 'screen') => ({
  consents: [
    {
      personId: world.things.final.personId,
      purpose: 'publication',
      textVersion: '2026-1',
      givenBy: 'self',
      means,
      ...(means === 'paper' ? { givenAt: '2026-01-01T00:00:00Z' } : {}),
    },
  ],
});

const entryFormOf = ({ world }: Asking) => ({
  organisationId: world.places['organisation A'],
  group: 'worker',
  members: [
    {
      name: '测试甲',
      sex: 'female',
      idType: 'passport',
      idNumber: 'X0000001',
      birthDate: '1990-01-01',
    },
  ],
});

const workOf = ({ ids }: Target) => ({ sessionId: ids.sessionId, station: 'T-09' });
/** Nobody in the matrix wrote rules: of a draft that is not there nothing else is said. */
const DRAFT: Use = { says: ['rule-draft.unknown'] };

const ASSESSMENT = { meets: ['assessment seat'], says: ['assessment.unknown'] } as const;
const ASSESSMENT_PLAN = {
  occupation: { code: 'x', name: { zh: '测试工' }, trade: null, route: 'level' },
  level: '3',
  standard: { title: { zh: '测试标准' }, edition: '1' },
  place: '测试',
  from: '2026-11-01',
  to: '2026-11-03',
  expectedCount: 1,
  parts: [{ key: 'theory', kind: 'theory', name: { zh: '理论' } }],
};
const HASH = '0'.repeat(64);
const RECIPIENT = `age1${'q'.repeat(58)}`;

/** What somebody says of themselves on a screen: nobody says it for somebody else. */
const FOR_ONESELF = {
  around: () => ({ events: [], competitions: [] }),
  says: ['access.forbidden'],
} satisfies Use;

const declaring = (asking: Asking, means: 'paper' | 'screen') => ({
  declarations: [
    {
      personId: bystander(asking),
      ground: 'pupil',
      organisationId: ownerId(asking),
      means,
      ...(means === 'paper' ? { declaredAt: '2026-01-01T00:00:00Z' } : {}),
    },
  ],
});

const pledging = (asking: Asking, means: 'paper' | 'screen') => ({
  pledges: [
    {
      personId: means === 'paper' ? chief(asking) : bystander(asking),
      eventId: at(asking.target),
      textVersion: '2026-1',
      means,
      ...(means === 'paper' ? { pledgedAt: '2026-01-01T00:00:00Z' } : {}),
    },
  ],
});

const answering = (means: 'paper' | 'screen') => ({
  answer: 'declined',
  reason: 'time',
  means,
  ...(means === 'paper' ? { answeredAt: '2026-01-01T00:00:00Z' } : {}),
});

const ofJudging = {
  qualifications: [{ occupationCode: 'x' }],
  validFrom: '2026-01-01',
  validTo: '2030-12-31',
};

const commands: readonly Use[] = [
  { name: 'own mark', body: (asking) => enterMark(asking), ...RUNNING_ONLY },
  {
    name: 'typing a sheet',
    body: (asking) => enterMark(asking, 'judge on seat 1 of A'),
    meets: ['no seat on the panel'],
    ...RUNNING_ONLY,
  },
  {
    name: 'coding a subject',
    body: ({ world }) => ({
      commands: [
        {
          commandId: newId(),
          type: 'code-subject',
          subjectId: world.running.day?.subjectId('T-03'),
          basedOn: 99,
          code: 'DNF',
          reason: '测试',
        },
      ],
    }),
    meets: ['codes of subjects alone'],
    besides: ['own seat'],
    ...RUNNING_ONLY,
  },
  {
    name: 'recording on the floor',
    // There is no such session: who may is decided before it is looked for.
    body: ({ target }) => ({
      commands: [
        {
          commandId: newId(),
          type: 'record-incident',
          eventId: at(target),
          incidentId: newId(),
          incident: {
            sessionId: target.ids.amendmentId,
            station: 'T-09',
            kind: 'equipment',
            stoppedAt: '2026-01-01T00:00:00Z',
          },
        },
      ],
    }),
    meets: ['records of the floor alone'],
    besides: ['own seat'],
    says: ['incident.session-unknown'],
    ...RUNNING_ONLY,
  },
];

/** What each route is sent; a route that is not listed has neither body nor query. */
export const USES: Readonly<Record<string, Use | readonly Use[]>> = {
  'POST /api/registration/v1/organisations': {
    body: (asking) => ({
      organisations: [
        { ownerId: ownerId(asking), name: { zh: '测试厂' }, kind: 'enterprise', region: 'CN-12' },
      ],
    }),
  },
  'POST /api/registration/v1/persons': {
    body: (asking) => ({
      ownerId: ownerId(asking),
      persons: [
        {
          name: '测试甲',
          sex: 'female',
          idType: 'passport',
          idNumber: 'T99999999',
          birthDate: '1990-01-01',
        },
      ],
    }),
  },
  'GET /api/registration/v1/persons': { query: ownedByA },
  'POST /api/registration/v1/competitions': {
    body: (asking) => ({
      ownerId: ownerId(asking),
      name: { zh: '测试竞赛' },
      tier: 'city',
      contestClass: '2',
      jurisdiction: 'CN-12',
      seasonYear: 2026,
      zone: 'Asia/Shanghai',
      plan: null,
    }),
  },
  'POST /api/registration/v1/contests': {
    body: (asking) => ({
      competition: {
        ownerId: ownerId(asking),
        name: { zh: '测试竞赛' },
        tier: 'city',
        contestClass: '2',
        jurisdiction: 'CN-12',
        seasonYear: 2031,
      },
      events: [smallEventBody(newId())],
    }),
  },
  'GET /api/registration/v1/season': {
    query: () => 'year=2026',
    meets: ['where an office is held'],
  },
  'POST /api/registration/v1/feeders/{feederId}/agreement': {
    // The feeder's organiser agrees: a competition of the same organisation, not competition A.
    around: ({ around: { organisation = 'organisation A' } }) => ({
      organisation,
      events: [],
      competitions: [],
    }),
  },
  'GET /api/registration/v1/competitions/{competitionId}/draft': {
    isMadeAnew: true,
    query: () => 'seasonYear=2031',
  },
  'PUT /api/registration/v1/competitions/{competitionId}': {
    body: () => ({
      name: { zh: '测试竞赛' },
      tier: 'city',
      contestClass: '1',
      jurisdiction: 'CN-12',
      seasonYear: 2026,
    }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/event-lists': {
    body: () => ({ events: [smallEventBody(newId())] }),
  },
  'PUT /api/registration/v1/events/{eventId}': { body: () => smallEventBody(newId()) },
  'PUT /api/registration/v1/event-sheets/{templateId}': {
    body: () => '赛项名称,职业编码\n焊工,6-18-02-04',
    type: 'application/octet-stream',
    says: ['event-sheet.template-unknown'],
  },
  'POST /api/registration/v1/competitions/{competitionId}/feeders': {
    body: () => ({ feederCompetitionId: newId() }),
  },
  'PUT /api/registration/v1/feeders/{feederId}': { body: () => ({ pairs: [] }) },
  'POST /api/registration/v1/competitions/{competitionId}/events': {
    body: () => ({ ...smallEventBody(newId()) }),
  },
  'POST /api/registration/v1/events/{eventId}/moves': {
    body: () => ({ to: 'CANCELLED', reason: '测试' }),
  },
  'POST /api/registration/v1/events/{eventId}/sessions': {
    body: ({ target }) => ({ sessions: [smallSession(target.ids.moduleId ?? '')] }),
  },
  'PUT /api/registration/v1/competitions/{competitionId}/entry-import': {
    body: () => 'no table',
    type: 'application/octet-stream',
  },
  // The entry is of an organisation nobody of the cast comes from, here and in its form.
  'PUT /api/registration/v1/entries/{entryId}/members/{personId}/photo': {
    body: () => 'no photo',
    type: 'application/octet-stream',
    says: ['person.unknown'],
  },
  'GET /api/registration/v1/entries/{entryId}/members/{personId}/photo': {
    says: ['person.unknown', 'photo.unknown'],
  },
  'PUT /api/registration/v1/entries/{entryId}/members/{personId}/evidence': {
    body: () => 'no proof',
    type: 'application/octet-stream',
    says: ['person.unknown'],
  },
  'GET /api/registration/v1/entries/{entryId}/members/{personId}/evidence': {
    says: ['person.unknown', 'evidence.unknown'],
  },
  'POST /api/registration/v1/events/{eventId}/entry-forms': {
    body: (asking) => ({ forms: [entryFormOf(asking)] }),
    meets: ['own organisation'],
  },
  'POST /api/registration/v1/events/{eventId}/entry-claim-decisions': {
    // There is no claim: who may speak of one is decided before it is looked for.
    body: () => ({
      claimId: newId(),
      version: 1,
      outcome: 'stays',
      speaker: 'organiser',
      reason: '测试',
    }),
    says: ['entry-claim.unknown'],
  },
  'PUT /api/registration/v1/entries/{entryId}/form': {
    body: ({ world }) => ({
      group: 'worker',
      members: [{ personId: world.person('nobody').personId }],
    }),
  },
  'PUT /api/registration/v1/competitions/{competitionId}/entry-setting': {
    body: () => ({ requiredFields: ['phone'], eventsPerPerson: 1 }),
  },
  'PUT /api/registration/v1/sessions/{sessionId}': {
    body: ({ target }) => smallSession(target.ids.moduleId ?? ''),
  },
  'POST /api/registration/v1/sessions/{sessionId}/cancellation': {
    body: () => ({ reason: '测试' }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/venues': {
    body: () => ({ name: { zh: '测试馆' } }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/venues/{venueId}/rooms': {
    body: () => ({ rooms: [{ name: '101' }] }),
    says: ['venue.unknown'],
  },
  'PUT /api/registration/v1/competitions/{competitionId}/rooms/{roomId}': {
    body: () => ({ name: '101' }),
    says: ['room.unknown'],
  },
  'POST /api/registration/v1/competitions/{competitionId}/session-proposals': {
    body: ({ target }) => ({
      days: [{ date: '2026-11-21', from: '08:00', to: '18:00' }],
      events: [
        {
          eventId: at(target),
          modules: [{ moduleId: target.ids.moduleId, durationMinutes: 60, roomIds: [newId()] }],
        },
      ],
    }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/planned-sessions': {
    body: ({ target }) => ({
      sessions: [{ ...smallSession(target.ids.moduleId ?? ''), eventId: at(target) }],
    }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/documents': {
    body: ({ target }) => ({ kind: 'minutes', eventId: at(target) }),
  },
  'PUT /api/registration/v1/competitions/{competitionId}/documents/{documentId}/files': {
    body: () => 'no document',
    type: 'application/pdf',
    says: ['document.unknown'],
  },
  'POST /api/registration/v1/competitions/{competitionId}/documents/{documentId}/versions': {
    body: () => ({ title: '测试', text: '测试' }),
    says: ['document.unknown'],
  },
  'GET /api/registration/v1/competitions/{competitionId}/documents/{documentId}/versions/{version}/file':
    { says: ['document.unknown'] },
  'POST /api/registration/v1/competitions/{competitionId}/documents/{documentId}/versions/{version}/acts':
    { body: () => ({ act: 'read' }), says: ['document.unknown'] },
  'GET /api/registration/v1/competitions/{competitionId}/documents/{documentId}/versions/{version}/readings':
    { says: ['document.unknown'] },
  'POST /api/registration/v1/competitions/{competitionId}/questions': {
    body: ({ target }) => ({ text: '测试？', eventId: at(target) }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/questions/{questionId}/answers': {
    body: () => ({ text: '测试' }),
    says: ['question.unknown'],
  },
  'POST /api/registration/v1/events/{eventId}/entries': {
    body: ({ world }) => ({
      entries: [
        {
          organisationId: world.places['organisation A'],
          group: 'worker',
          members: [{ personId: world.person('nobody').personId, heldLevel: null }],
        },
      ],
    }),
  },
  'PUT /api/registration/v1/competitions/{competitionId}/admission-rules': {
    body: () => ({ approval: 'none' }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/former-winners': {
    body: ({ world }) => ({
      winners: [{ personId: world.person('nobody').personId, title: '测试能手', year: 2020 }],
    }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/former-winner-removals': {
    // Nobody of that name stands on the list.
    says: ['former-winner.unknown'],
    body: ({ world }) => ({
      personId: world.person('nobody').personId,
      title: '测试能手',
      year: 2021,
      reason: '测试',
    }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/admission-trials': {
    body: ({ target }) => ({ eventId: at(target), checks: [], person: {} }),
  },
  'POST /api/registration/v1/events/{eventId}/entry-submissions': {
    // Who comes from an organisation hands in its entries alone.
    meets: ['own organisation'],
    body: ({ target }) => ({ entryIds: [target.ids.entryId] }),
  },
  'POST /api/registration/v1/events/{eventId}/entry-decisions': {
    body: ({ target }) => ({
      decisions: [{ entryId: target.ids.entryId, version: 99, outcome: 'approve' }],
    }),
  },
  'POST /api/registration/v1/events/{eventId}/entry-corrections': {
    meets: ['own organisation'],
    // The entry may be another organisation's.
    says: ['entry.unknown'],
    body: ({ target }) => ({
      entryId: target.ids.entryId,
      change: { kind: 'correct', group: 'worker' },
      reason: '测试',
    }),
  },
  'POST /api/registration/v1/events/{eventId}/correction-decisions': {
    says: ['correction.unknown'],
    body: () => ({ correctionId: newId(), version: 1, outcome: 'make' }),
  },
  'POST /api/registration/v1/events/{eventId}/qualification-answers': {
    says: ['qualification.unknown'],
    body: () => ({ answer: 'accept', proposalId: newId(), version: 1 }),
  },
  'POST /api/registration/v1/events/{eventId}/qualification-moves': {
    says: ['qualification.unknown'],
    body: () => ({ feederEntryId: newId(), reason: '测试' }),
  },
  'POST /api/registration/v1/events/{eventId}/entrant-notices': { body: () => ({}) },
  'POST /api/registration/v1/events/{eventId}/notice-steps': {
    says: ['notice.unknown'],
    body: () => ({ noticeId: newId(), version: 1, step: 'post' }),
  },
  'POST /api/registration/v1/events/{eventId}/notice-objections': {
    says: ['notice.unknown'],
    body: () => ({
      noticeId: newId(),
      signed: false,
      matter: '测试',
      receivedAt: '2026-01-01T00:00:00Z',
    }),
  },
  'POST /api/registration/v1/events/{eventId}/notice-answers': {
    says: ['notice.objection-unknown'],
    body: () => ({ objectionId: newId(), version: 1, outcome: 'dismissed', answer: '测试' }),
  },
  'PUT /api/registration/v1/events/{eventId}/entry-numbers': {
    body: () => ({ method: 'in-order' }),
  },
  'PUT /api/registration/v1/sessions/{sessionId}/drawn-stations': {
    body: ({ target }) => ({
      stations: [{ entryId: target.ids.entryId, station: 'T-09' }],
      reason: '测试',
    }),
  },
  'POST /api/registration/v1/sessions/{sessionId}/draw-commitments': {
    body: ({ target }) => ({ entryIds: [target.ids.entryId], commitment: HASH }),
  },
  'PUT /api/registration/v1/sessions/{sessionId}/seeded-stations': {
    body: () => ({ commitmentId: newId(), secret: HASH, publicValue: '4 2 6' }),
  },
  'POST /api/registration/v1/events/{eventId}/draw-commitments': {
    body: ({ target }) => ({
      sessions: [
        { sessionId: newId(), version: 1, entryIds: [target.ids.entryId], commitment: HASH },
      ],
    }),
  },
  'PUT /api/registration/v1/events/{eventId}/seeded-stations': {
    body: () => ({
      publicValue: '4 2 6',
      sessions: [{ sessionId: newId(), version: 1, commitmentId: newId(), secret: HASH }],
    }),
  },
  'POST /api/registration/v1/events/{eventId}/number-commitments': {
    body: ({ target }) => ({
      entryIds: [target.ids.entryId],
      numbers: ['001'],
      commitment: HASH,
    }),
  },
  'PUT /api/registration/v1/modules/{moduleId}/review-codes': {
    body: ({ target }) => ({ codes: [{ ...workOf(target), reviewCode: 'K1' }] }),
  },
  'POST /api/registration/v1/modules/{moduleId}/late-codes': {
    body: ({ target }) => ({ ...workOf(target), reviewCode: 'K1', reason: '测试' }),
  },
  'POST /api/registration/v1/modules/{moduleId}/code-commitments': {
    body: ({ target }) => ({ stations: [workOf(target)], codes: ['K1'], commitment: HASH }),
  },
  'PUT /api/registration/v1/modules/{moduleId}/seeded-codes': {
    body: () => ({ commitmentId: newId(), secret: HASH, publicValue: '4 2 6' }),
  },
  'POST /api/registration/v1/sessions/{sessionId}/late-lots': {
    body: ({ target }) => ({ entryId: target.ids.entryId, station: 'T-09', reason: '测试' }),
  },
  'POST /api/registration/v1/sessions/{sessionId}/station-moves': {
    body: () => ({ station: 'T-09', to: { station: 'T-08' }, reason: '测试' }),
  },
  'POST /api/registration/v1/events/{eventId}/draw-keys': {
    body: () => ({ judgeRecipient: RECIPIENT, recoveryRecipient: RECIPIENT }),
  },
  'POST /api/registration/v1/draw-keys/{drawKeyId}/confirmation': {
    body: () => ({ judgeCode: '000000', recoveryCode: '000000' }),
  },
  'POST /api/registration/v1/openings/{openingId}/layers/{layer}': {
    body: () => ({ means: 'judge-key', opened: [{ sealId: newId(), plaintext: '测试' }] }),
  },
  'POST /api/registration/v1/appointments': [
    {
      name: 'of a contest',
      meets: ['office of a contest'],
      body: (asking) => ({
        appointments: [
          {
            personId: chief(asking),
            office: 'chief-judge',
            scope: { kind: 'event', id: at(asking.target) },
          },
        ],
      }),
    },
    {
      name: 'against the organiser',
      body: (asking) => ({
        appointments: [
          {
            personId: chief(asking),
            office: 'supervisor',
            scope: { kind: 'event', id: at(asking.target) },
          },
          {
            personId: chief(asking),
            office: 'auditor',
            scope: { kind: 'event', id: at(asking.target) },
          },
        ],
      }),
    },
  ],
  'POST /api/registration/v1/appointments/{appointmentId}/end': {
    meets: ['office of a contest'],
  },
  'POST /api/judging/v1/commands': commands,
  'POST /api/judging/v1/events/{eventId}/appeals': {
    // There is no such module: who may file, and for whom, is decided before it is looked for.
    meets: ['own organisation'],
    says: ['appeal.not-own-entry', 'module.unknown'],
    body: ({ target }) => ({
      kind: 'appeal',
      entryId: target.ids.entryId,
      moduleId: target.ids.amendmentId,
      place: { kind: 'entry' },
      subCriterion: null,
      aspects: [],
      incident: null,
      statement: '测试',
      escalates: null,
      paper: null,
    }),
  },
  'GET /api/judging/v1/events/{eventId}/appeals/{appealId}': {
    meets: ['own organisation'],
    says: ['appeal.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/appeals/{appealId}/admission': {
    body: () => ({ outcome: 'refused', ground: 'form', reason: '测试' }),
    says: ['appeal.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/appeals/{appealId}/hearing': {
    body: () => ({ heardAt: '2026-01-01T00:00:00Z', room: '测试', panel: [newId()], aside: [] }),
    says: ['appeal.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/appeals/{appealId}/ruling': {
    body: () => ({ outcome: 'dismissed', reason: '测试', aspects: [] }),
    says: ['appeal.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/appeals/{appealId}/ruling/signature': {
    body: () => ({ outcome: 'sent-back', reason: '测试' }),
    says: ['appeal.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/appeals/{appealId}/withdrawal': {
    meets: ['own organisation'],
    body: () => ({ reason: '测试' }),
    says: ['appeal.unknown'],
  },
  'PUT /api/judging/v1/events/{eventId}/appeal-rule': {
    body: () => ({
      appeal: { amount: 120, unit: 'minutes' },
      recount: { amount: 24, unit: 'hours' },
      second: null,
      answer: { amount: 24, unit: 'hours' },
      panelSize: 3,
    }),
  },
  'POST /api/judging/v1/events/{eventId}/appeal-windows': {
    // There is no such module.
    body: ({ target }) => ({
      kind: 'appeal',
      moduleId: target.ids.amendmentId,
      opensAt: '2026-01-01T00:00:00Z',
      closesAt: null,
    }),
    says: ['module.unknown'],
  },
  // Nobody asked for this one: who may is decided before it is looked for.
  'POST /api/judging/v1/sheets/{sheetId}/reopenings': { body: () => ({ reason: '测试' }) },
  'POST /api/judging/v1/sheets/{sheetId}/reopenings/{reopeningId}/decision': {
    body: () => ({ outcome: 'refused', reason: '测试' }),
    says: ['reopening.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/outside-mappings': {
    // No aspect has this id: who may is decided before anything is looked for.
    body: ({ target }) => ({
      moduleId: target.ids.moduleId,
      name: '测试',
      source: 'import',
      key: '编号',
      columns: [{ column: '成绩', aspectId: newId() }],
    }),
  },
  'PUT /api/judging/v1/events/{eventId}/outside-mappings/{mappingId}/file': {
    body: () => '编号,成绩\n01,1\n',
    type: 'text/csv',
    says: ['outside.mapping-unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/outside-columns': {
    body: () => '编号,成绩\n01,1\n',
    type: 'text/csv',
  },
  'POST /api/judging/v1/events/{eventId}/outside-imports/{importId}/confirmations': {
    body: () => ({ hash: HASH }),
    says: ['outside.unknown'],
  },
  'GET /api/judging/v1/events/{eventId}/outside-imports/{importId}': { says: ['outside.unknown'] },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/penalties': {
    // No subject has this id: who may is decided before it is looked for.
    body: () => ({ subjectId: newId(), points: '1', reason: '测试' }),
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/penalties/{penaltyId}/withdrawal': {
    body: () => ({ reason: '测试' }),
    says: ['penalty.unknown'],
  },
  'POST /api/judging/v1/competitions/{competitionId}/hand-over': {
    // A key nobody can read: who may is decided before it is looked at, and nothing is handed over.
    body: () => ({
      handOverId: newId(),
      to: 'https://city.example',
      log: 'city.example/mark-log',
      key: 'none',
    }),
  },
  ...handOverUses('judging'),
  ...handOverUses('ranking'),
  ...handOverUses('registration'),
  'POST /api/judging/v1/events/{eventId}/paper-sheets': {
    body: ({ target }) => ({ form: 'many', moduleId: target.ids.moduleId }),
    isMadeAnew: true,
  },
  'GET /api/judging/v1/events/{eventId}/paper-sheets/prints/{printId}': {
    says: ['paper-sheet.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/paper-sheets/{paperSheetId}/acts': {
    body: () => ({ kind: 'returned' }),
    says: ['paper-sheet.unknown'],
  },
  'PUT /api/judging/v1/events/{eventId}/typing/rule': { body: () => ({ mode: 'twice' }) },
  // There is no such sheet: who may is decided before it is looked for.
  'GET /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}': {
    says: ['paper-sheet.unknown'],
  },
  'GET /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/read-back': {
    says: ['paper-sheet.unknown'],
  },
  'GET /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/differences': {
    says: ['paper-sheet.unknown'],
  },
  'GET /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/disputes': {
    says: ['paper-sheet.unknown'],
  },
  'GET /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/scan': {
    says: ['paper-sheet.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/rounds': {
    body: () => ({ kind: 'again', cells: [] }),
    says: ['paper-sheet.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/entry': {
    says: ['paper-sheet.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/originals': {
    body: () => ({
      subjectId: newId(),
      aspectId: newId(),
      column: 1,
      judgeId: newId(),
      original: 'paper',
      standingVersion: 1,
      reason: '测试',
    }),
    says: ['paper-sheet.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/shelf': {
    body: () => ({ shelf: '测试' }),
    says: ['paper-sheet.unknown'],
  },
  'PUT /api/judging/v1/events/{eventId}/typing/sheets/{paperSheetId}/scan': {
    body: () => 'no photo',
    type: 'application/octet-stream',
    says: ['paper-sheet.unknown'],
  },
  'POST /api/judging/v1/sheets/{sheetId}/paper-signatures': { body: () => ({ hash: HASH }) },
  'GET /api/judging/v1/events/{eventId}/contestant-signatures/{signatureId}': {
    says: ['floor.signature-unknown'],
  },
  'GET /api/judging/v1/events/{eventId}/floor': { isMadeAnew: true },
  'PUT /api/judging/v1/events/{eventId}/floor-rule': {
    body: () => ({ asksCheck: true, asksSignature: true }),
  },
  'POST /api/judging/v1/events/{eventId}/incidents': {
    // There is no such session: who may is decided before it is looked for.
    body: ({ target }) => ({
      sessionId: target.ids.amendmentId,
      station: 'T-09',
      kind: 'equipment',
      stoppedAt: '2026-01-01T00:00:00Z',
    }),
    says: ['incident.session-unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/incidents/{incidentId}/steps': {
    body: () => ({ kind: 'restarted', restartedAt: '2026-01-01T00:00:00Z' }),
    says: ['incident.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/incidents/{incidentId}/decision': {
    body: () => ({ kind: 'withdrawn', reason: '测试' }),
    says: ['incident.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/seat-changes': {
    // The version is none of the module's: who may is decided before it is looked at.
    body: ({ world }) => ({
      panelId: world.places['organisation A'],
      judgeId: world.person('judge of A').personId,
      successorId: world.person('judge of A').personId,
      leftAt: '2026-01-01T00:00:00Z',
      reason: '测试',
    }),
    says: ['panel.unknown'],
  },
  'POST /api/judging/v1/sheets/{sheetId}/signatures-in-place': {
    body: ({ world }) => ({
      judgeId: world.person('judge of A').personId,
      hash: HASH,
      reason: '测试',
    }),
    says: ['signature.not-left'],
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/review/draw': {
    body: () => ({ publicValue: '3 5 1' }),
    says: ['review.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/review/checks': {
    body: ({ target }) => ({
      checks: [{ subjectId: target.ids.eventId, verdict: 'right', hash: HASH }],
    }),
    says: ['review.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/review/closing': {
    says: ['review.unknown'],
  },
  'GET /api/judging/v1/events/{eventId}/modules/{moduleId}/review': { says: ['review.unknown'] },
  'GET /api/judging/v1/events/{eventId}/modules/{moduleId}/review/sheets': {
    says: ['review.unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/reopenings': {
    body: () => ({ reason: '测试' }),
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/reopenings/{reopeningId}/decision': {
    body: () => ({ outcome: 'refused', reason: '测试' }),
    says: ['reopening.unknown'],
  },
  // No scheme has this day: who may is decided before it is looked for.
  'POST /api/judging/v1/events/{eventId}/days/{day}/lock': { says: ['day.unknown'] },
  'PUT /api/judging/v1/events/{eventId}/modules/{moduleId}/panels': {
    body: ({ world }) => ({
      panels: [
        {
          name: { zh: '组' },
          subCriteria: ['A1', 'B1'],
          seats: [world.person('judge of A').personId],
        },
      ],
    }),
  },
  'PUT /api/judging/v1/events/{eventId}/modules/{moduleId}/scheme': { body: () => smallScheme },
  // It says as of when it was made.
  'GET /api/judging/v1/events/{eventId}/overview/daily': { isMadeAnew: true },
  'GET /api/judging/v1/events/{eventId}/judge-report': { isMadeAnew: true },
  'GET /api/judging/v1/events/{eventId}/judge-report/paper': { isMadeAnew: true },
  'GET /api/judging/v1/events/{eventId}/modules/{moduleId}/scheme/differences': {
    query: () => 'from=1&to=1',
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/scheme/amendments': {
    // No aspect has this id: who may is decided before anything is looked for.
    body: ({ target }) => ({
      changes: [{ kind: 'void', aspectId: target.ids.moduleId, as: 'full' }],
      reason: '测试',
    }),
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/scheme/amendments/effect': {
    // No aspect has this id: who may is decided before anything is looked for.
    body: ({ target }) => ({
      changes: [{ kind: 'void', aspectId: target.ids.moduleId, as: 'full' }],
    }),
    says: ['amendment.aspect-unknown'],
  },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/scheme/amendments/{amendmentId}/decision':
    {
      body: () => ({ outcome: 'refused', reason: '测试' }),
      says: ['amendment.unknown'],
    },
  'POST /api/judging/v1/events/{eventId}/modules/{moduleId}/scheme/amendments/{amendmentId}/withdrawal':
    { body: () => ({ reason: '测试' }), says: ['amendment.unknown'] },
  'PUT /api/judging/v1/events/{eventId}/modules/{moduleId}/scheme-workbook': {
    body: () => 'no workbook',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'POST /api/ranking/v1/events/{eventId}/results': { body: () => ({}) },
  'POST /api/ranking/v1/events/{eventId}/results/{version}/approval': { body: () => ({}) },
  'POST /api/ranking/v1/events/{eventId}/results/{version}/finalisation': { body: () => ({}) },
  'POST /api/ranking/v1/events/{eventId}/board-freezes': { body: () => ({ reason: '测试' }) },
  'POST /api/ranking/v1/events/{eventId}/board-liftings': { body: () => ({ reason: '测试' }) },
  'PUT /api/ranking/v1/events/{eventId}/freeze-plan': {
    body: () => ({ freezeAt: null, minutesBeforeEnd: null, reason: '测试' }),
  },
  'PUT /api/ranking/v1/events/{eventId}/release-rule': {
    body: () => ({ steps: ['ceremony', 'notice'], restartNotice: true, notice: null }),
  },
  'GET /api/ranking/v1/events/{eventId}/ceremony': { says: ['ceremony.no-result'] },
  'GET /api/ranking/v1/events/{eventId}/unit-standings': { says: ['event.no-unit-table'] },
  'POST /api/ranking/v1/events/{eventId}/objections': {
    says: ['result.unknown'],
    body: () => ({ resultVersion: 1, entryNo: null, filedBy: null, matter: '测试', paper: null }),
    isMadeAnew: true,
  },
  'POST /api/ranking/v1/events/{eventId}/objections/{objectionId}/acceptance': {
    body: () => ({ outcome: 'accepted' }),
    says: ['objection.unknown'],
  },
  'POST /api/ranking/v1/events/{eventId}/objections/{objectionId}/answer': {
    body: () => ({ outcome: 'dismissed', answer: '测试' }),
    says: ['objection.unknown'],
  },
  'GET /api/ranking/v1/events/{eventId}/objections/{objectionId}/files/{place}': {
    says: ['objection.unknown'],
  },
  'POST /api/ranking/v1/events/{eventId}/results/{version}/release-steps': {
    body: () => ({ step: 'ceremony' }),
  },
  'POST /api/ranking/v1/events/{eventId}/tie-decisions': {
    body: ({ world, target }) => ({
      entryIds: world[target.event].entryIds.slice(0, 2),
      reason: '测试',
    }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/plan-filings': {
    body: () => ({
      ...{ documentNo: '测〔2026〕1号', year: 2026, item: '1' },
      ...{ tier: 'city', contestClass: '1' },
    }),
  },
  'POST /api/certification/v1/issuers': {
    body: ({ world }) => ({
      bodyId: world.places['body A'],
      name: '测试机构',
      evaluator: 'S',
      bodyCode: '0002',
      province: '12',
      site: '000002',
      filingNo: '津测〔2026〕2号',
      filed: [{ occupationCode: 'x', levels: ['3'], from: '2026-01-01', to: null }],
    }),
  },
  'PUT /api/certification/v1/issuers/{bodyId}': {
    body: () => ({
      filingNo: '津测〔2026〕3号',
      filed: [{ occupationCode: 'x', levels: ['3'], from: '2026-01-01', to: null }],
    }),
  },
  'GET /api/certification/v1/issuers/{bodyId}/state-changes': { around: aroundBody },
  'POST /api/certification/v1/issuers/{bodyId}/state-changes': {
    body: () => ({ state: 'revoked', documentNo: '津测〔2026〕5号', reason: '测试' }),
  },
  // Nothing waits: whoever may confirm is told so.
  'POST /api/certification/v1/issuers/{bodyId}/state-changes/{changeId}/confirmation': {
    says: ['issuer.state-unknown'],
  },
  'POST /api/certification/v1/issuers/{bodyId}/state-changes/{changeId}/withdrawal': {
    says: ['issuer.state-unknown'],
  },
  'GET /api/certification/v1/issuers/{bodyId}/number-stock': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/numbers': { around: aroundBody },
  'PUT /api/certification/v1/issuers/{bodyId}/number-file': {
    around: aroundBody,
    type: 'application/octet-stream',
    body: () => 'no table',
  },
  'POST /api/certification/v1/issuers/{bodyId}/number-imports': {
    around: aroundBody,
    body: () => ({
      documentNo: '津测〔2026〕6号',
      given: { source: 'range', first: 'TEST0001', last: 'TEST0003' },
    }),
  },
  'POST /api/certification/v1/issuers/{bodyId}/number-voids': {
    around: aroundBody,
    body: () => ({ source: 'assigned', numbers: ['TEST0001'], reason: '测试' }),
  },
  'POST /api/certification/v1/issuers/{bodyId}/authorisations': {
    body: ({ world }) => ({
      documentNo: '津测〔2026〕4号',
      from: '2026-01-01',
      to: null,
      competitionId: world.places['competition A'],
    }),
  },
  'POST /api/certification/v1/rule-packs': { body: () => ({ id: 'x' }) },
  'POST /api/certification/v1/standards': { body: () => ({ id: 'x' }) },
  'POST /api/certification/v1/issuers/{bodyId}/standards': {
    body: () => ({ id: 'x' }),
    around: aroundBody,
  },
  'GET /api/certification/v1/standards/{standardId}': { says: ['standard.unknown'] },
  'GET /api/certification/v1/standards/{standardId}/comparison': { says: ['standard.unknown'] },
  'POST /api/certification/v1/standards/{standardId}/eligibility': {
    body: () => ({}),
    says: ['standard.unknown'],
  },
  'PUT /api/certification/v1/standards/{standardId}': standardUses({ id: 'x' }),
  'POST /api/certification/v1/standards/{standardId}/publication': standardUses({}),
  'POST /api/certification/v1/standards/{standardId}/withdrawal': standardUses(undefined),
  'POST /api/certification/v1/simulations': {
    body: () => ({ packs: [{ packId: 'tianjin-2024', packVersion: 1 }], over: { year: 2026 } }),
  },
  'POST /api/certification/v1/rule-drafts': { body: () => ({ packId: 'tianjin-2024' }) },
  'GET /api/certification/v1/rule-drafts/{draftId}': DRAFT,
  'PUT /api/certification/v1/rule-drafts/{draftId}': { ...DRAFT, body: () => ({ pack: {} }) },
  'POST /api/certification/v1/rule-drafts/{draftId}/discarding': DRAFT,
  'POST /api/certification/v1/rule-drafts/{draftId}/publication': { ...DRAFT, body: () => ({}) },
  'PUT /api/certification/v1/competitions/{competitionId}/rule-pack': {
    body: ({ world }) => ({
      bodyId: world.places['body A'],
      packId: 'tianjin-2024',
      packVersion: 1,
      approval: 'office',
    }),
  },
  // It is about the body alone: no competition lies around it.
  'GET /api/certification/v1/issuers/{bodyId}/adoptions': {
    around: ({ around: { body } }) => ({ ...(body ? { body } : {}), events: [], competitions: [] }),
  },
  'GET /api/certification/v1/issuers/{bodyId}/signing-keys': OF_BODY,
  'POST /api/certification/v1/issuers/{bodyId}/signing-keys/{keyName}/retirement': {
    ...OF_BODY,
    body: () => ({ reason: '测试' }),
    says: ['signing-key.unknown'],
  },
  'POST /api/certification/v1/issuers/{bodyId}/signing-keys/{keyName}/removals': {
    ...OF_BODY,
    body: () => ({ reason: '测试' }),
    says: ['signing-key.unknown'],
  },
  'POST /api/certification/v1/key-removals/{removalId}/confirmation': {
    ...OF_BODY,
    says: ['key-removal.unknown'],
  },
  'POST /api/certification/v1/key-removals/{removalId}/withdrawal': {
    ...OF_BODY,
    says: ['key-removal.unknown'],
  },
  'GET /api/certification/v1/issuers/{bodyId}/upload-templates': { around: aroundBody },
  'POST /api/certification/v1/issuers/{bodyId}/upload-templates': {
    body: () => ({
      ...{ name: 'x', registerUrl: null, format: 'csv' },
      columns: [{ head: 'x', field: 'name' }],
    }),
    around: aroundBody,
  },
  'POST /api/certification/v1/upload-templates/{uploadTemplateId}/end': {
    says: ['upload-template.unknown'],
  },
  'POST /api/certification/v1/upload-templates/{uploadTemplateId}/runs': {
    body: ({ target }) => ({ eventId: at(target) }),
    says: ['upload-template.unknown'],
  },
  'GET /api/certification/v1/issuers/{bodyId}/upload-runs': { around: aroundBody },
  'GET /api/certification/v1/upload-runs/{uploadRunId}/rows': { says: ['upload-run.unknown'] },
  'POST /api/certification/v1/upload-runs/{uploadRunId}/files': {
    body: () => ({ password: 'TEST-ONLY-0001' }),
    says: ['upload-run.unknown'],
  },
  'POST /api/certification/v1/upload-runs/{uploadRunId}/handing-in': {
    says: ['upload-run.unknown'],
  },
  'POST /api/certification/v1/upload-runs/{uploadRunId}/withdrawal': {
    says: ['upload-run.unknown'],
  },
  'PUT /api/certification/v1/upload-runs/{uploadRunId}/receipt-preview': {
    type: 'application/octet-stream',
    body: () => 'no workbook',
    says: ['upload-run.unknown'],
  },
  'POST /api/certification/v1/upload-runs/{uploadRunId}/receipts': {
    body: ({ target }) => ({
      sha256: '0'.repeat(64),
      answers: [{ certificateId: target.ids.organisationId, outcome: 'accepted', reason: null }],
    }),
    says: ['upload-run.unknown'],
  },
  'GET /api/certification/v1/issuers/{bodyId}/webhooks': {
    around: ({ around: { body } }) => ({ ...(body ? { body } : {}), events: [], competitions: [] }),
  },
  'POST /api/certification/v1/issuers/{bodyId}/webhooks': {
    body: () => ({ label: 'x', url: 'http://hook.example.org/', kinds: ['certificate.issued'] }),
    around: ({ around: { body } }) => ({ ...(body ? { body } : {}), events: [], competitions: [] }),
  },
  'POST /api/certification/v1/webhooks/{subscriptionId}/state': {
    body: () => ({ state: 'paused' }),
    says: ['webhook.unknown'],
  },
  'POST /api/certification/v1/webhooks/{subscriptionId}/secrets': { says: ['webhook.unknown'] },
  'DELETE /api/certification/v1/webhooks/{subscriptionId}/secrets/{secretId}': {
    says: ['webhook.unknown'],
  },
  'GET /api/certification/v1/webhooks/{subscriptionId}/deliveries': { says: ['webhook.unknown'] },
  'POST /api/certification/v1/webhooks/{subscriptionId}/deliveries/{messageId}/replay': {
    says: ['webhook.unknown'],
  },
  'POST /api/certification/v1/competitions/{competitionId}/rule-pack/consent': {
    body: () => ({ answer: 'accepted' }),
  },
  // Nothing of these is there: the access to one batch is tried beside the batch itself.
  'GET /api/certification/v1/assessments': { meets: ['assessments'] },
  'POST /api/certification/v1/assessments': {
    around: ({ around: { body } }) => ({ ...(body ? { body } : {}), events: [], competitions: [] }),
    body: ({ world }) => ({
      bodyId: world.places['body A'],
      batchNo: '测试批次',
      plan: ASSESSMENT_PLAN,
    }),
  },
  'GET /api/certification/v1/assessments/{assessmentId}': ASSESSMENT,
  'GET /api/certification/v1/assessments/{assessmentId}/candidates': ASSESSMENT,
  'PUT /api/certification/v1/assessments/{assessmentId}/plan': {
    ...ASSESSMENT,
    body: () => ASSESSMENT_PLAN,
  },
  'POST /api/certification/v1/assessments/{assessmentId}/steps': {
    ...ASSESSMENT,
    body: () => ({ step: 'open' }),
  },
  'POST /api/certification/v1/assessments/{assessmentId}/signatures': {
    ...ASSESSMENT,
    body: () => ({ rowsHash: 'a'.repeat(64) }),
  },
  'POST /api/certification/v1/assessments/{assessmentId}/candidates': {
    ...ASSESSMENT,
    body: (asking) => ({ candidates: [{ personId: bystander(asking), clause: '测试' }] }),
  },
  'POST /api/certification/v1/assessments/{assessmentId}/eligibility-checks': {
    ...ASSESSMENT,
    body: ({ target }) => ({
      checks: [{ candidateId: target.ids.organisationId, version: 1, eligibility: 'met' }],
    }),
  },
  'POST /api/certification/v1/assessments/{assessmentId}/candidates/{candidateId}/withdrawal':
    ASSESSMENT,
  'POST /api/certification/v1/assessments/{assessmentId}/seats': {
    ...ASSESSMENT,
    body: (asking) => ({ personId: bystander(asking), role: 'supervisor' }),
  },
  'DELETE /api/certification/v1/assessments/{assessmentId}/seats/{personId}': ASSESSMENT,
  'POST /api/certification/v1/assessments/{assessmentId}/seats/{personId}/sign-in': ASSESSMENT,
  'POST /api/certification/v1/assessments/{assessmentId}/results': {
    ...ASSESSMENT,
    body: ({ target }) => ({
      results: [
        {
          candidateId: target.ids.organisationId,
          part: 'theory',
          attempt: 1,
          state: 'scored',
          score: '60',
          on: '2026-11-02',
          basedOn: 0,
        },
      ],
    }),
  },
  'GET /api/certification/v1/public/assessments/{assessmentId}/{version}': {
    says: ['assessment.unknown'],
  },
  'GET /api/certification/v1/decisions': { query: ({ target }) => `eventId=${at(target)}` },
  'GET /api/certification/v1/decision-batches': { query: ({ target }) => `eventId=${at(target)}` },
  'GET /api/certification/v1/certificates': { query: ({ target }) => `eventId=${at(target)}` },
  'POST /api/certification/v1/decision-batches': {
    body: ({ target }) => ({ decisionIds: [target.ids.decisionId] }),
    only: 'final',
  },
  'POST /api/certification/v1/decision-batches/{batchId}/approval': {
    body: () => ({ rowsHash: '0'.repeat(64) }),
  },
  'PUT /api/certification/v1/decision-batches/{batchId}/scans': {
    type: 'application/pdf',
    body: () => '%PDF-1.7 %%EOF',
  },
  'POST /api/certification/v1/decision-batches/{batchId}/paper-answers': {
    body: ({ target }) => ({
      documentNo: '测批〔2026〕1号',
      answeredOn: '2026-01-01',
      scanId: target.ids.batchId,
      rowsHash: '0'.repeat(64),
      outcomes: [{ decisionId: target.ids.decisionId, outcome: 'approved' }],
    }),
    only: 'final',
  },
  'GET /api/certification/v1/decision-batches/{batchId}/paper-answers/{answerId}/scan': {
    says: ['paper-answer.unknown'],
  },
  'POST /api/certification/v1/decision-batches/{batchId}/paper-answers/{answerId}/confirmation': {
    body: () => ({ contentHash: '0'.repeat(64) }),
    says: ['paper-answer.unknown'],
  },
  'POST /api/certification/v1/decision-batches/{batchId}/paper-answers/{answerId}/withdrawal': {
    body: () => ({ reason: '测试' }),
    says: ['paper-answer.unknown'],
  },
  'GET /api/certification/v1/office-files/contents': {
    query: ({ target }) => `batchIds=${target.ids.batchId}`,
    only: 'final',
  },
  'GET /api/certification/v1/office-files': {
    query: ({ target }) => `batchId=${target.ids.batchId}`,
    only: 'final',
  },
  'GET /api/certification/v1/office-files/{fileId}': { says: ['office-file.unknown'] },
  'POST /api/certification/v1/office-files': {
    body: ({ target }) => ({ batchIds: [target.ids.batchId], password: 'TEST-ONLY-0001' }),
    only: 'final',
    isMadeAnew: true,
  },
  'PUT /api/certification/v1/decision-batches/{batchId}/office-answer': {
    type: 'application/octet-stream',
    body: () => 'no workbook',
  },
  'POST /api/certification/v1/decision-batches/{batchId}/promotion-notices': { body: () => ({}) },
  'GET /api/certification/v1/issuers/{bodyId}/paper-way': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/papers': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/check-sheets': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/paper-stock': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/print-runs': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/seal-uses': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/sheet-destructions': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/paper-sheets': { around: aroundBody },
  'GET /api/certification/v1/issuers/{bodyId}/hand-lists': { around: aroundBody },
  'POST /api/certification/v1/issuers/{bodyId}/check-sheets': {
    around: aroundBody,
    body: ({ target }) => ({ eventId: target.ids.eventId }),
    says: ['check-sheet.nobody'],
  },
  'PUT /api/certification/v1/issuers/{bodyId}/paper-setting': {
    around: aroundBody,
    body: () => ({ uploadFirst: false }),
  },
  'POST /api/certification/v1/issuers/{bodyId}/paper-reissues': {
    around: aroundBody,
    body: ({ target }) => ({ certificateId: target.ids.certificateId ?? newId() }),
    says: ['certificate.unknown', 'paper.no-reissue'],
  },
  'POST /api/certification/v1/check-sheets/{checkSheetId}/prints': {
    says: ['check-sheet.unknown'],
  },
  'GET /api/certification/v1/check-sheets/{checkSheetId}': { says: ['check-sheet.unknown'] },
  'POST /api/certification/v1/check-sheets/{checkSheetId}/findings': {
    body: () => ({ rows: [{ line: 1, wrong: [] }] }),
    says: ['check-sheet.unknown'],
  },
  'POST /api/certification/v1/issuers/{bodyId}/paper-stock': {
    around: aroundBody,
    body: () => ({ from: 'MX0002', to: 'MX0001' }),
    says: ['stock.backwards'],
  },
  'POST /api/certification/v1/issuers/{bodyId}/spoilt-sheets': {
    around: aroundBody,
    body: () => ({ serial: 'MX0001', reason: '测试' }),
    says: ['stock-sheet.unknown'],
  },
  'POST /api/certification/v1/issuers/{bodyId}/sheet-destructions': {
    around: aroundBody,
    body: () => ({ serials: ['MX0001'], reason: '测试' }),
    says: ['stock-sheet.unknown'],
  },
  'POST /api/certification/v1/sheet-destructions/{destructionId}/confirmation': {
    says: ['destruction.unknown'],
  },
  'POST /api/certification/v1/issuers/{bodyId}/print-runs': {
    around: aroundBody,
    body: () => ({ certificateIds: [newId()], stockId: newId() }),
    says: ['stock.unknown'],
  },
  'GET /api/certification/v1/print-runs/{runId}': { says: ['print-run.unknown'] },
  'POST /api/certification/v1/print-runs/{runId}/prints': { says: ['print-run.unknown'] },
  'POST /api/certification/v1/print-runs/{runId}/outcome': {
    body: () => ({ misprinted: [], unused: [] }),
    says: ['print-run.unknown'],
  },
  'POST /api/certification/v1/print-runs/{runId}/seal-uses': {
    body: () => ({ seal: '测试章', sheetCount: 1 }),
    says: ['print-run.unknown'],
  },
  'POST /api/certification/v1/issuers/{bodyId}/hand-lists': {
    around: aroundBody,
    body: ({ target }) => ({ eventId: target.ids.eventId }),
    says: ['hand-list.nobody'],
  },
  'POST /api/certification/v1/hand-lists/{handListId}/prints': { says: ['hand-list.unknown'] },
  'POST /api/certification/v1/issuers/{bodyId}/paper-hand-overs': {
    around: aroundBody,
    body: () => ({ certificateIds: [newId()], way: 'self', handedOn: '2026-01-01' }),
    says: ['certificate.unknown'],
  },
  'POST /api/certification/v1/issuers/{bodyId}/paper-reminders': {
    around: aroundBody,
    body: () => ({ certificateIds: [newId()] }),
    says: ['certificate.unknown'],
  },
  'POST /api/certification/v1/certificate-templates': {
    ...OF_BODY,
    body: ({ target }) => ({ bodyId: target.ids.bodyId, label: '测试' }),
  },
  'GET /api/certification/v1/certificate-templates/{templateId}': TEMPLATE,
  'GET /api/certification/v1/certificate-templates/{templateId}/preview': TEMPLATE,
  'PUT /api/certification/v1/certificate-templates/{templateId}': {
    ...TEMPLATE,
    body: () => ({ document: TEMPLATE_DOCUMENT }),
  },
  'POST /api/certification/v1/certificate-templates/{templateId}/discarding': TEMPLATE,
  'POST /api/certification/v1/certificate-templates/{templateId}/publication': TEMPLATE,
  'PUT /api/certification/v1/certificate-templates/{templateId}/pictures/{slot}': {
    ...TEMPLATE,
    type: 'image/png',
    body: () => 'no picture',
  },
  'DELETE /api/certification/v1/certificate-templates/{templateId}/pictures/{slot}': TEMPLATE,
  'PUT /api/certification/v1/issuers/{bodyId}/certificate-font': {
    ...OF_BODY,
    type: 'font/ttf',
    body: () => 'no font',
  },
  'GET /api/certification/v1/certificates/{certificateId}/paper': {
    says: ['certificate.not-printable'],
  },
  'POST /api/certification/v1/certificates/{certificateId}/sealing': {
    says: ['certificate-seal.not-set'],
  },
  'GET /api/certification/v1/certificates/{certificateId}/sealed-paper': {
    says: ['certificate-seal.unknown', 'certificate.not-printable'],
  },
  'GET /api/certification/v1/nominations': {
    says: ['access.forbidden'],
    query: ({ target }) => `competitionId=${target.ids.competitionId}`,
  },
  'GET /api/certification/v1/office-list': {
    says: ['access.forbidden'],
    query: ({ target }) => `competitionId=${target.ids.competitionId}`,
  },
  'GET /api/certification/v1/office-list/file': {
    says: ['access.forbidden'],
    query: ({ target }) => `competitionId=${target.ids.competitionId}&format=csv`,
  },
  'POST /api/certification/v1/nominations': {
    // What is there to put forward is a title; this decision is of a level.
    says: ['decision.unknown'],
    body: ({ target }) => ({ decisionIds: [target.ids.decisionId] }),
    only: 'final',
  },
  'POST /api/certification/v1/nominations/{nominationId}/award': {
    says: ['nomination.unknown'],
    body: () => ({ documentNo: '测〔2026〕1号', awardedOn: '2026-01-01', awardedBy: '测试部门' }),
  },
  'POST /api/certification/v1/promotion-notices/{noticeId}/removal': {
    says: ['promotion-notice.unknown'],
    body: () => ({ reason: '测试' }),
  },
  'POST /api/certification/v1/promotion-notices/{noticeId}/objections': {
    says: ['promotion-notice.unknown'],
    body: () => ({ line: null, objector: null, matter: '测试' }),
  },
  'POST /api/certification/v1/promotion-objections/{objectionId}/acceptance': {
    says: ['objection.unknown'],
    body: () => ({ outcome: 'accepted' }),
  },
  'POST /api/certification/v1/promotion-objections/{objectionId}/answer': {
    says: ['objection.unknown'],
    body: () => ({ outcome: 'dismissed', answer: '测试' }),
  },
  'POST /api/certification/v1/public/promotion-notices/{noticeId}/objections': {
    body: () => ({
      ...{ resultVersion: 1, entryNo: null, objector: null, matter: '测试', links: [] },
      codeHash: 'a'.repeat(64),
    }),
  },
  'POST /api/registration/v1/competitions/{competitionId}/plan-filings/{filingId}/confirmation': {
    says: ['plan-filing.unknown'],
  },
  'POST /api/registration/v1/competitions/{competitionId}/plan-filings/{filingId}/withdrawal': {
    says: ['plan-filing.unknown'],
  },
  'POST /api/certification/v1/nominations/{nominationId}/withdrawal': {
    says: ['nomination.unknown'],
  },
  'POST /api/certification/v1/nominations/{nominationId}/award/confirmation': {
    says: ['nomination.unknown'],
  },
  'GET /api/certification/v1/award-organisers': {},
  'PUT /api/certification/v1/competitions/{competitionId}/award-organiser': {
    body: () => ({ name: '测试主办单位', code: 'TEST' }),
  },
  'POST /api/certification/v1/competitions/{competitionId}/award-plans': {
    body: ({ target }) => ({ eventIds: [target.ids.eventId], items: [AWARD_ITEM] }),
  },
  'PUT /api/certification/v1/competitions/{competitionId}/award-plans/{planId}': {
    says: ['award.plan-unknown'],
    body: ({ target }) => ({ eventIds: [target.ids.eventId], items: [AWARD_ITEM] }),
  },
  'POST /api/certification/v1/competitions/{competitionId}/award-plans/{planId}/release': {
    says: ['award.plan-unknown'],
  },
  'POST /api/certification/v1/competitions/{competitionId}/award-plans/{planId}/unit-marks': {
    says: ['award.plan-unknown'],
    body: ({ world }) => ({
      units: [{ organisationId: world.places['organisation A'], name: '测试单位', points: ['90'] }],
    }),
  },
  'GET /api/certification/v1/competitions/{competitionId}/award-plans/{planId}/lines': {
    says: ['award.plan-unknown'],
  },
  'GET /api/certification/v1/competitions/{competitionId}/award-plans/{planId}/paper': {
    says: ['award.plan-unknown'],
  },
  'POST /api/certification/v1/competitions/{competitionId}/awards/{awardId}/revocations': {
    says: ['award.unknown'],
    body: () => ({ reason: '测试撤销' }),
  },
  'POST /api/certification/v1/competitions/{competitionId}/award-revocations/{revocationId}/confirmation':
    { says: ['revocation.unknown'] },
  'GET /api/certification/v1/issuers/{bodyId}/suspension-status': OF_BODY,
  // A JWT is signed each time it is asked for.
  'GET /api/certification/v1/certificates/{certificateId}/renderings/{form}': { isMadeAnew: true },
  'PUT /api/certification/v1/issuers/{bodyId}/suspension-status': {
    body: () => ({ asked: false }),
  },
  'POST /api/certification/v1/certificate-searches': { body: () => ({ limit: 1 }) },
  'POST /api/certification/v1/register-previews': {
    body: ({ target }) => ({
      act: 'suspend',
      filter: { certificateIds: [target.ids.certificateId ?? newId()] },
    }),
  },
  'POST /api/certification/v1/register-acts': {
    // Of another body's certificate an office elsewhere hears that there is none.
    says: ['certificate.unknown'],
    body: ({ target }) => ({
      ...{ act: 'suspend', cause: 'doubt', reason: '测试', rowsHash: '0'.repeat(64) },
      filter: { certificateIds: [target.ids.certificateId ?? newId()] },
    }),
  },
  'GET /api/certification/v1/register-acts/{registerActId}': { says: ['register-act.unknown'] },
  'GET /api/certification/v1/register-acts/{registerActId}/rows': {
    says: ['register-act.unknown'],
  },
  'POST /api/certification/v1/register-acts/{registerActId}/confirmation': {
    says: ['register-act.unknown'],
    body: () => ({ rowsHash: '0'.repeat(64) }),
  },
  'POST /api/certification/v1/register-acts/{registerActId}/withdrawal': {
    says: ['register-act.unknown'],
  },
  'POST /api/gateway/v1/access-tokens': {
    meets: ['every office of the person lies within'],
    body: (asking) => ({ personId: chief(asking), label: 'matrix', expiresInHours: 1 }),
    // The chief judge works on both events of the competition.
    around: (target) => ({ ...target.around, event: 'competition A' }),
  },
  'POST /api/gateway/v1/invitations': {
    meets: ['every office of the person lies within'],
    body: (asking) => ({ personId: chief(asking), email: `${newId()}@example.org` }),
    around: (target) => ({ ...target.around, event: 'competition A' }),
  },
  'GET /api/gateway/v1/access-tokens': { meets: ['made by themselves'] },
  'GET /api/gateway/v1/invitations': { meets: ['made by themselves'] },
  'GET /api/gateway/v1/access-trail': [
    { name: 'of an event', query: ({ target }) => `eventId=${at(target)}` },
    { name: 'their own', query: ({ personId }) => `personId=${personId}`, meets: ['acts'] },
    {
      name: 'of somebody',
      query: (asking) => `personId=${bystander(asking)}`,
      around: () => ({ events: [], competitions: [] }),
    },
  ],
  'GET /api/gateway/v1/api-keys': { meets: ['keys'] },
  'POST /api/gateway/v1/api-keys': [
    {
      name: 'for themselves',
      meets: ['own key'],
      body: ({ personId }) => ({ personId, label: '测试', scopes: ['certification:read'] }),
    },
    {
      name: 'for somebody',
      body: (asking) => ({
        personId: bystander(asking),
        label: '测试',
        scopes: ['certification:read'],
      }),
    },
  ],
  'DELETE /api/gateway/v1/accounts/{personId}': { says: ['account.unknown'] },
  'PUT /api/gateway/v1/devices/{deviceId}/name': { body: () => ({ name: '测试平板二' }) },
  'POST /api/gateway/v1/events/{eventId}/pins': {
    body: ({ world }) => ({ appointmentIds: [world.things.running.contestantAppointmentId] }),
  },
  // It may have been withdrawn by then.
  'POST /api/gateway/v1/pins/{pinId}/unlock': {
    meets: ['not their own PIN'],
    says: ['pin.unknown'],
  },
  'DELETE /api/gateway/v1/pins/{pinId}': { says: ['pin.unknown'] },
  'GET /api/gateway/v1/sessions/present': { meets: ['sessions'] },
  'GET /api/gateway/v1/sessions': { meets: ['sessions'] },
  'DELETE /api/gateway/v1/sessions/present': { meets: ['sessions'], ...NO_ACCOUNT },
  'PUT /api/gateway/v1/password': {
    meets: ['sessions'],
    ...NO_ACCOUNT,
    body: () => ({ present: 'x', password: 'something that is long enough' }),
  },
  'GET /api/gateway/v1/passkeys': { meets: ['passkeys'], ...NO_ACCOUNT },
  'POST /api/gateway/v1/passkeys': {
    meets: ['passkeys'],
    ...NO_ACCOUNT,
    body: () => ({ name: '测试', response: { id: 'x', response: {} } }),
  },
  'POST /api/gateway/v1/passkeys/challenges': { meets: ['passkeys'], ...NO_ACCOUNT },
  'POST /api/gateway/v1/sessions/present/lock': { meets: [] },
  'POST /api/gateway/v1/events/{eventId}/contestant-codes': {
    body: ({ world, target }) => ({
      holders: [
        {
          entryId: target.ids.entryId,
          personId: world.person('contestant of A').personId,
          email: 'contestant@example.org',
        },
      ],
    }),
  },
  'DELETE /api/gateway/v1/contestant-codes/{codeId}': { says: ['contestant-code.unknown'] },
  // What the person did since stands in it, the commands of this test among them.
  'GET /api/registration/v1/events/{eventId}/own-entries/{entryId}/data': { isMadeAnew: true },
  // Whoever asks sees what is theirs there: mostly nothing.
  'GET /api/certification/v1/events/{eventId}/own-entries/{entryId}/certificates': {
    meets: ['certificates'],
  },
  'PUT /api/gateway/v1/events/{eventId}/device-setting': { body: () => ({ idleAfterMs: 600_000 }) },
  'GET /api/gateway/v1/contestant-sessions': { meets: ['sessions by code'] },
  'GET /api/gateway/v1/contestant-sessions/present': {
    meets: ['sessions by code'],
    ...NO_ACCOUNT,
  },
  'DELETE /api/gateway/v1/contestant-sessions/present': {
    meets: ['sessions by code'],
    ...NO_ACCOUNT,
  },
  'GET /api/registration/v1/own-offices': { meets: ['offices'] },
  'GET /api/registration/v1/own-entries': { meets: ['entries'] },
  'GET /api/registration/v1/own-duties': { meets: ['duties'] },
  'POST /api/registration/v1/officials': {
    body: (asking) => ({
      ownerId: ownerId(asking),
      officials: [{ personId: bystander(asking), kind: 'judge', ...ofJudging }],
    }),
  },
  'GET /api/registration/v1/officials': { query: ownedByA },
  'PUT /api/registration/v1/officials/{officialId}': { body: () => ofJudging },
  'PUT /api/registration/v1/competitions/{competitionId}/official-setting': { body: () => ({}) },
  'POST /api/registration/v1/events/{eventId}/official-invitations': {
    body: (asking) => ({ invitations: [{ personId: chief(asking), office: 'floor-judge' }] }),
  },
  'POST /api/registration/v1/official-invitations/{officialInvitationId}/answer': [
    { name: 'from paper', body: () => answering('paper') },
    { name: 'on a screen', body: () => answering('screen'), ...FOR_ONESELF },
  ],
  'POST /api/registration/v1/competitions/{competitionId}/pledges': [
    { name: 'from paper', body: (asking) => pledging(asking, 'paper') },
    { name: 'on a screen', body: (asking) => pledging(asking, 'screen'), ...FOR_ONESELF },
  ],
  'POST /api/registration/v1/competitions/{competitionId}/recusal-declarations': [
    { name: 'from paper', body: (asking) => declaring(asking, 'paper') },
    { name: 'on a screen', body: (asking) => declaring(asking, 'screen'), ...FOR_ONESELF },
  ],
  'GET /api/registration/v1/competitions': { meets: ['where an office is held'] },
  'GET /api/registration/v1/erasures': { query: ownedByA },
  'POST /api/registration/v1/persons/{personId}/erasures': {
    body: () => ({ ground: 'own-request' }),
  },
  'PUT /api/registration/v1/events/{eventId}/check-in-setting': {
    body: () => ({ opensMinutes: 30, lateMinutes: 15 }),
  },
  'POST /api/registration/v1/events/{eventId}/check-in-acts': {
    body: ({ target: { ids } }) => ({
      acts: [
        {
          actId: newId(),
          entryId: ids.entryId,
          personId: newId(),
          kind: 'wrong-person',
          seen: 0,
          happenedAt: '2026-01-01T00:00:00Z',
        },
      ],
    }),
  },
  'POST /api/registration/v1/persons/{personId}/holds': { body: () => ({ ground: 'audit' }) },
  'POST /api/registration/v1/competitions/{competitionId}/consents': [
    { name: 'of somebody, on paper', body: (asking) => consent(asking, 'paper') },
    {
      name: 'of somebody, on a screen',
      body: (asking) => consent(asking, 'screen'),
      // Nobody says on a screen what somebody else consents to.
      around: () => ({ events: [], competitions: [] }),
      says: ['access.forbidden'],
    },
  ],
};
