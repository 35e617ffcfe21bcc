import { newId } from '@jinbang/kernel/id';
import { type Certification, issuerBody, type Person } from './certification.fixture.ts';
import { appointed, OCCUPATION } from './contest.fixture.ts';

/** A filed body with two at its desk, a supervisor, evaluators and an approving office of its own. */
export type Desk = {
  readonly bodyId: string;
  readonly first: Person;
  readonly second: Person;
  readonly supervisor: Person;
  readonly leader: Person;
  readonly evaluators: readonly Person[];
  readonly office: Person;
  readonly stranger: Person;
};

export const openDesk = async (certification: Certification): Promise<Desk> => {
  const bodyId = newId();
  const someone = () => certification.as(newId());
  const [operator, first, second, supervisor, office, stranger] = [
    someone(),
    someone(),
    someone(),
    someone(),
    someone(),
    someone(),
  ];
  const [leader, ...evaluators] = [someone(), someone(), someone()];
  const ofBody = { kind: 'organisation', id: bodyId };
  await certification.hear([
    appointed(operator.personId, 'platform-operator', { kind: 'platform' }),
    appointed(first.personId, 'certification-body', ofBody),
    appointed(second.personId, 'certification-body', ofBody),
    appointed(supervisor.personId, 'quality-supervisor', ofBody),
    appointed(office.personId, 'approving-office', ofBody),
    appointed(stranger.personId, 'certification-body', { kind: 'organisation', id: newId() }),
  ]);
  await operator.post('/issuers', issuerBody(bodyId));
  return {
    bodyId,
    first,
    second,
    supervisor,
    leader: leader ?? first,
    evaluators,
    office,
    stranger,
  };
};

const part = (key: string, kind: string, zh: string) => ({ key, kind, name: { zh } });

export const planBody = (change: object = {}) => ({
  occupation: { code: OCCUPATION, name: { zh: '焊工' }, trade: null, route: 'level' },
  level: '3',
  standard: { title: { zh: '焊工国家职业标准' }, edition: '2018' },
  place: '示例实训中心',
  from: '2026-11-01',
  to: '2026-11-03',
  expectedCount: 4,
  parts: [part('theory', 'theory', '理论知识'), part('practical', 'practical', '操作技能')],
  ...change,
});

export type Batch = { readonly desk: Desk; readonly batchId: string; readonly path: string };
type Changed = { readonly batchId: string; readonly version: number };

const numbers = { next: 1 };

export const planned = async (desk: Desk, change: object = {}): Promise<Batch> => {
  const batchNo = `示例-2026-${numbers.next++}`;
  const wish = { bodyId: desk.bodyId, batchNo, plan: planBody(change) };
  const { body } = await desk.first.post<Changed>('/assessments', wish);
  return { desk, batchId: body.batchId, path: `/assessments/${body.batchId}` };
};

export const versionOf = async ({ desk, path }: Batch): Promise<number> =>
  (await desk.first.get<Changed>(path)).body.version;

export const step = async (batch: Batch, wish: object, who = batch.desk.first) =>
  who.post(`${batch.path}/steps`, wish, { version: await versionOf(batch) });

export type Assessed = {
  readonly candidateId: string;
  readonly personId: string;
  readonly version: number;
};

/** Enrols so many people and has their conditions checked by the second person. */
export const enrolled = async (
  { desk, path }: Batch,
  people: readonly string[],
): Promise<readonly Assessed[]> => {
  await desk.first.post(`${path}/candidates`, {
    candidates: people.map((personId) => ({ personId, clause: '四级满 4 年' })),
  });
  const { body } = await desk.first.get<{ items: Assessed[] }>(`${path}/candidates`);
  await desk.second.post(`${path}/eligibility-checks`, {
    checks: body.items.map(({ candidateId, version }) => ({
      candidateId,
      version,
      eligibility: 'met',
    })),
  });
  return body.items;
};

/** Seats and signs in a leader, two evaluators and the supervisor, who saw the two sign. */
export const seated = async ({ desk, path }: Batch): Promise<void> => {
  const { leader, evaluators, supervisor, first } = desk;
  const seat = (personId: string, change: object) =>
    first.post(`${path}/seats`, {
      personId,
      role: 'evaluator',
      // Of the higher grade: it may assess every level.
      grade: 'senior-evaluator',
      parts: ['theory', 'practical'],
      ...change,
    });
  await seat(leader.personId, { isLeader: true });
  for (const { personId } of evaluators) await seat(personId, {});
  await seat(supervisor.personId, { role: 'supervisor', grade: null, parts: [] });
  const signIn = (who: Person, personId: string) => who.post(`${path}/seats/${personId}/sign-in`);
  await signIn(leader, leader.personId);
  await signIn(supervisor, supervisor.personId);
  for (const { personId } of evaluators) await signIn(supervisor, personId);
};

export const result = (
  candidateId: string,
  partKey: string,
  score: string | null,
  change = {},
) => ({
  candidateId,
  part: partKey,
  attempt: 1,
  state: score === null ? 'absent' : 'scored',
  score,
  on: '2026-11-02',
  basedOn: 0,
  ...change,
});

/** Both people type the same. */
export const typedByBoth = async (
  { desk, path }: Batch,
  results: readonly ReturnType<typeof result>[],
) => {
  await desk.first.post(`${path}/results`, { results });
  const again = results.map((one) => ({ ...one, basedOn: one.basedOn + 1 }));
  return desk.second.post<{ results: { outcome: string }[] }>(`${path}/results`, {
    results: again,
  });
};

/** Leader and supervisor sign what they see. */
export const signedByBoth = async (batch: Batch): Promise<void> => {
  const { desk, path } = batch;
  for (const who of [desk.leader, desk.supervisor]) {
    const { body } = await who.get<{ summary: { rowsHash: string } }>(path);
    const { rowsHash } = body.summary;
    await who.post(`${path}/signatures`, { rowsHash }, { version: await versionOf(batch) });
  }
};

/** A batch of these marks (theory, practical) that is signed by both. */
export const signedBatch = async (
  desk: Desk,
  marks: readonly (readonly [string | null, string | null])[],
  change: object = {},
): Promise<Batch & { readonly candidates: readonly Assessed[] }> => {
  const batch = await planned(desk, change);
  await step(batch, { step: 'open' });
  await seated(batch);
  const candidates = await enrolled(
    batch,
    marks.map(() => newId()),
  );
  await step(batch, { step: 'begin' });
  await typedByBoth(
    batch,
    candidates.flatMap(({ candidateId }, place) => [
      result(candidateId, 'theory', marks[place]?.[0] ?? null),
      result(candidateId, 'practical', marks[place]?.[1] ?? null),
    ]),
  );
  await step(batch, { step: 'summarise' });
  await signedByBoth(batch);
  return { ...batch, candidates };
};
