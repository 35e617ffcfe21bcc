import { createHash } from 'node:crypto';
import {
  type Judging,
  lookUp,
  markOf,
  openJudging,
  points,
} from '@jinbang/judging/judging.fixture';
import { smallScheme } from '@jinbang/judging/small-scheme.fixture';
import {
  competitionBody,
  consentAll,
  eventBody,
  registerOwner,
  registerPeople,
} from '@jinbang/registration/contest.fixture';
import { registerKeys } from '@jinbang/registration/draw.fixture';
import {
  openRegistration,
  type Person,
  type Registration,
} from '@jinbang/registration/registration.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Which of two contestants drew which station, and with that which code is on whose work. */
type Mapping = readonly [string, string];
type Recusal = 'event' | 'afterwards';
type Answer = { readonly status: number; readonly body: unknown };

const MODULES = [
  { name: { zh: '现场' }, kind: 'practical', weight: '0.4', keyKind: 'station' },
  { name: { zh: '理论' }, kind: 'theory', weight: '0.3', keyKind: 'entry' },
  { name: { zh: '作品' }, kind: 'practical', weight: '0.3', keyKind: 'review' },
];

let registration: Registration;
let judging: Judging;
beforeAll(async () => {
  [registration, judging] = await Promise.all([openRegistration(), openJudging()]);
});
afterAll(async () => {
  await registration?.close();
  await judging?.close();
});

const made = <Body>({ status, body }: Answer): Body => {
  if (status >= 300) throw new Error(`refused: ${JSON.stringify(body)}`);
  return body as Body;
};

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
const masked = (value: unknown): string => JSON.stringify(value).replace(ID, 'id');
const byText = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left === right ? 0 : left < right ? -1 : 1;
const byMask = <One>(values: readonly One[]): One[] =>
  values
    .map((value) => [masked(value), value] as const)
    .toSorted(byText)
    .map(([, value]) => value);

/** Lists and members whose order is that of random ids, in an order that ids have no part in. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return byMask(value.map(ordered));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, one]) => [key, ordered(one)] as const);
  return Object.fromEntries(byMask(members));
};

/** What is said of each id, wherever it stands: two runs call the same thing by the same words. */
const namesOf = (whole: unknown): ReadonlyMap<string, string> => {
  const said = new Map<string, Set<string>>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const text = masked(value);
    for (const [key, one] of Object.entries(value)) {
      for (const id of [key, one].flat()) {
        if (typeof id !== 'string' || !isId(id)) continue;
        said.set(id, (said.get(id) ?? new Set()).add(`${masked(key)} ${text}`));
      }
      walk(one);
    }
  };
  walk(whole);
  return new Map(
    [...said].map(([id, words]) => [
      id,
      createHash('sha256')
        .update(byMask([...words]).join())
        .digest('base64'),
    ]),
  );
};
const isId = (text: string): boolean => new RegExp(`^${ID.source}$`, 'u').test(text);

/** Without what is of no account: which id, moment or hash it is, and the order of random ids. */
const normal = ({ heard, told, facts, rows }: Seen): unknown => {
  // What was answered and told stays in the order it was; only within one of them is it of no account.
  const lists = [heard, told, facts].map((list) => list.map(plain).map(ordered));
  const whole = [...lists, [ordered(plain(rows))]];
  const names = namesOf(whole);
  const named = JSON.parse(JSON.stringify(whole).replace(ID, (id) => names.get(id) ?? 'id'));
  return (named as unknown[][]).map((list) => list.map(ordered));
};
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+(Z|\+00(:00)?)?/gu, 'moment')
      .replace(/[0-9a-f]{64}/gu, 'hash'),
  );
type Seen = Awaited<ReturnType<typeof play>>;

/** A blind event with three modules keyed three ways; two contestants of two schools take part. */
const setUp = async (recusal: Recusal) => {
  const { operator } = registration;
  const ownerId = await registerOwner(registration);
  const schools = [await registerOwner(registration), await registerOwner(registration)];
  const { competitionId } = made<{ competitionId: string }>(
    await operator.post('/competitions', competitionBody(ownerId)),
  );
  const body = eventBody({ layers: '1+2+3', recusal, groups: ['worker'], modules: MODULES });
  const { eventId, modules } = made<{ eventId: string; modules: { moduleId: string }[] }>(
    await operator.post(`/competitions/${competitionId}/events`, body),
  );
  const [floor = '', , product = ''] = modules.map(({ moduleId }) => moduleId);
  const session = (moduleId: string, hour: string) => ({
    ...{ moduleId, name: { zh: '场次' }, group: 'worker' },
    ...{ startsAt: `2026-11-21T${hour}:00:00Z`, endsAt: `2026-11-21T${hour}:59:00Z` },
    stations: ['1', '2'].map((station) => ({ station, spare: false })),
  });
  const { sessions } = made<{ sessions: { sessionId: string }[] }>(
    await operator.post(`/events/${eventId}/sessions`, {
      sessions: [session(floor, '01'), session(product, '06')],
    }),
  );
  const sessionIds = sessions.map(({ sessionId }) => sessionId);
  return { ownerId, schools, competitionId, eventId, floor, product, sessionIds };
};
type Blind = Awaited<ReturnType<typeof setUp>>;

const moveTo = async (eventId: string, to: string, numbered = false) => {
  const { operator } = registration;
  const version = async () =>
    made<{ version: number }>(await operator.get(`/events/${eventId}`)).version;
  if (numbered) {
    const numbers = { method: 'in-order' };
    const at = { version: await version() };
    made(await operator.put(`/events/${eventId}/entry-numbers`, numbers, at));
  }
  made(await operator.post(`/events/${eventId}/moves`, { to }, { version: await version() }));
};

const enter = async ({ eventId, competitionId, schools }: Blind): Promise<readonly string[]> => {
  for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await moveTo(eventId, to);
  const people: string[] = [];
  for (const school of schools) people.push(...(await registerPeople(registration, school, 1)));
  await consentAll(registration, competitionId, people);
  const { entries } = made<{ entries: { entryId: string }[] }>(
    await registration.operator.post(`/events/${eventId}/entries`, {
      entries: people.map((personId, place) => ({
        organisationId: schools[place],
        group: 'worker',
        members: [{ personId, heldLevel: '4' }],
      })),
    }),
  );
  await moveTo(eventId, 'ELIGIBILITY_CHECK');
  await moveTo(eventId, 'DRAWN', true);
  return entries.map(({ entryId }) => entryId);
};

/** Everything that was answered, in order. */
type Heard = Answer[];

const appoint = async (
  { eventId }: Blind,
  organisationId: string,
  office: string,
  heard: Heard,
): Promise<Person & { readonly appointmentId: string }> => {
  const [personId = ''] = await registerPeople(registration, organisationId, 1);
  const scope = { kind: 'event', id: eventId };
  const answer = await registration.operator.post<{
    appointments: { appointmentId: string }[];
  }>('/appointments', { appointments: [{ personId, office, scope }] });
  heard.push(answer);
  const [{ appointmentId = '' } = {}] = answer.body.appointments ?? [];
  return { ...registration.as(personId), personId, appointmentId };
};

const draw = async (
  { sessionIds, product }: Blind,
  encryptionJudge: Person,
  entryIds: readonly string[],
  mapping: Mapping,
  heard: Heard,
) => {
  for (const sessionId of sessionIds) {
    const stations = entryIds.map((entryId, place) => ({ entryId, station: mapping[place] }));
    const path = `/sessions/${sessionId}/drawn-stations`;
    heard.push(await encryptionJudge.put(path, { stations }, { version: 1 }));
  }
  const codes = ['1', '2'].map((station) => ({
    ...{ sessionId: sessionIds[1], station, reviewCode: `K${station}` },
  }));
  const path = `/modules/${product}/review-codes`;
  heard.push(await encryptionJudge.put(path, { codes }, { version: 1 }));
};

/** Everything that can be seen of one event before its layers are opened. */
const play = async (recusal: Recusal, mapping: Mapping) => {
  const heard: Heard = [];
  const told = (await registration.told()).length;
  const toldByJudging = (await judging.facts()).length;
  const blind = await setUp(recusal);
  const { ownerId, schools, eventId, floor } = blind;
  const entryIds = await enter(blind);
  const encryptionJudge = await appoint(blind, ownerId, 'encryption-judge', heard);
  const supervisor = await appoint(blind, ownerId, 'supervisor', heard);
  await registerKeys({ eventId, encryptionJudge, supervisor });
  await draw(blind, encryptionJudge, entryIds, mapping, heard);
  const chief = await appoint(blind, ownerId, 'chief-judge', heard);
  const judges: Awaited<ReturnType<typeof appoint>>[] = [];
  for (const from of [ownerId, ownerId, ownerId, ...schools]) {
    judges.push(await appoint(blind, from, 'judge', heard));
  }
  const [one, two, standIn, ...ofSchools] = judges.map(({ personId }) => personId);
  let passed = told;
  const pass = async () => {
    const facts = await registration.told();
    await judging.hear(facts.slice(passed));
    passed = facts.length;
  };
  await pass();

  const lead = judging.as(chief.personId);
  const path = `/events/${eventId}/modules/${floor}`;
  const send = async (answer: Promise<Answer>) => heard.push(await answer);
  await send(lead.put(`${path}/scheme`, smallScheme(), { version: 0 }));
  await send(lead.post(`${path}/scheme/publication`, {}, { version: 1 }));
  const seated = (seats: unknown[], version: number) => {
    const panels = [{ name: { zh: '一组' }, subCriteria: ['A1', 'A2'], seats }];
    return lead.put(`${path}/panels`, { panels }, { version });
  };
  // Judges of either school are asked for on the panel, and then the ones of none.
  for (const other of ofSchools) await send(seated([one, other], 0));
  const { version } = (await lead.get<{ version: number }>(`${path}/panels`)).body;
  await send(seated([one, two], version));
  const { body: day } = await judging.as(one ?? '').get(`/events/${eventId}/day`);
  heard.push({ status: 200, body: day });
  const at = lookUp(day as never);
  const mark = (judge: string | undefined, station: string, value: string) =>
    judging.as(judge ?? '').commands([markOf(at, station, 'A2.1', points(value))]);
  for (const station of ['1', '2']) {
    heard.push({ status: 200, body: await mark(one, station, station === '1' ? '7' : '6') });
  }
  const panels = await lead.get<{ version: number; panels: { panelId: string }[] }>(
    `${path}/panels`,
  );
  // One leaves: judges of either school, and then one of none, ask for the seat.
  for (const successorId of [...ofSchools, standIn]) {
    const change = {
      ...{ panelId: panels.body.panels[0]?.panelId, judgeId: two, successorId, reason: '测试' },
      leftAt: new Date().toISOString(),
    };
    const basedOn = (await lead.get<{ version: number }>(`${path}/panels`)).body.version;
    await send(lead.post(`${path}/seat-changes`, change, { version: basedOn }));
  }
  for (const judge of [...ofSchools, standIn, two]) {
    for (const station of ['1', '2']) {
      heard.push({ status: 200, body: await mark(judge, station, '8') });
    }
  }
  const ended = judges[0];
  await send(
    registration.operator.post(
      `/appointments/${ended?.appointmentId}/end`,
      {},
      {
        version: 1,
      },
    ),
  );
  await pass();
  heard.push({ status: 200, body: await mark(one, '1', '9') });
  for (const view of ['progress', 'overview']) await send(lead.get(`/events/${eventId}/${view}`));
  return {
    heard,
    told: (await registration.told()).slice(told),
    facts: (await judging.facts()).slice(toldByJudging),
    rows: await rowsOf(eventId),
  };
};

const TABLES = ['event', 'session', 'subject', 'panel', 'seat_change', 'score_sheet', 'mark'];
const OTHERS = ['recusal', 'recusal_told', 'entry', 'aspect_state', 'opened_part', 'opened_draw'];

/** What judging keeps of the event, in the order it came to be. */
const rowsOf = async (eventId: string) => {
  const rows: Record<string, unknown> = {};
  for (const table of [...TABLES, ...OTHERS]) {
    rows[table] = await judging.feeder.execute(
      `select * from "${table}" where event_id = '${eventId}' order by ctid`,
    );
  }
  return rows;
};

/** Judges of a school that competes are kept out, or their stepping aside waits for the opening. */
const REFUSED: Readonly<Record<Recusal, readonly string[]>> = {
  event: [
    ...['appointment.list-refused', 'appointment.list-refused', 'panel.refused', 'panel.refused'],
    ...['panel.not-a-judge', 'panel.not-a-judge'],
  ],
  // The first asked for took the seat; the others came too late.
  afterwards: ['panel.stale', 'seat.not-on-panel', 'seat.not-on-panel'],
};
const codesOf = (heard: Heard): readonly string[] =>
  heard.flatMap(({ body }) => (body as { code?: string } | null)?.code ?? []);

/** The same event, had each of the two stations of the floor the other's marks. */
const atTheOtherStation = ({ rows, ...seen }: Seen): Seen => {
  const stations = (rows.subject as { subject_id: string; kind: string }[])
    .filter(({ kind }) => kind === 'station')
    .map(({ subject_id }) => subject_id);
  const [left = '', right = ''] = stations;
  const turn = (id: string): string => (id === left ? right : id === right ? left : id);
  const turned = JSON.parse(JSON.stringify(rows.mark).replace(ID, turn));
  return { ...seen, rows: { ...rows, mark: turned } };
};

describe('a blind event with three keys', () => {
  it.each(['event', 'afterwards'] as const)(
    'lets no change of a panel depend on who stands where, recusal by %s',
    async (recusal) => {
      const one = await play(recusal, ['1', '2']);
      const other = await play(recusal, ['2', '1']);
      // Something was refused and something done, or there is nothing to compare.
      expect(codesOf(one.heard)).toEqual(REFUSED[recusal]);
      expect(one.facts.some(({ type }) => type === 'judging.panel.seat-changed')).toBe(true);
      expect(normal(other)).toEqual(normal(one));
      // The comparison is not blind itself: it sees at which station a mark stands.
      expect(normal(atTheOtherStation(one))).not.toEqual(normal(one));
    },
    240_000,
  );
});
