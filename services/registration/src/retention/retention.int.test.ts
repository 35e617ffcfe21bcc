import { sweepRetention } from '@jinbang/service-kit/retention-sweep';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Contest, drawFour, registerPeople, setUpContest } from '../contest.fixture.ts';
import { saveEndings } from '../event/event-ending.store.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';
import { personDrops } from './drop-persons.ts';

let registration: Registration;
let contest: Contest;
beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
});
afterAll(() => registration.close());

const YEAR_MS = 365 * 86_400_000;
const sweepIn = (years: number) =>
  sweepRetention(
    personDrops({ ...registration.deps, feeder: registration.feeder }),
    new Date(Date.now() + years * YEAR_MS + 86_400_000),
    (kind, cause) => {
      throw new Error(kind, { cause });
    },
  );
const erasedAmong = async (personIds: readonly string[]) =>
  (await registration.told()).filter(
    ({ type, aggregateId }) =>
      type === 'registration.person.erased' && personIds.includes(aggregateId),
  );

it('names go when their time is over, and not while a contest, an office or a hold needs them', async () => {
  const [unused = '', held = ''] = await registerPeople(registration, contest.ownerId, 2);
  const { people } = await drawFour(registration, contest);
  await registration.operator.post(`/persons/${held}/holds`, { ground: 'court' });
  expect(await sweepIn(0)).toEqual({ 'person-unused': 0, person: 0 });

  expect(await sweepIn(1)).toEqual({ 'person-unused': 1, person: 0 });
  expect(await erasedAmong([unused])).toMatchObject([{ data: { cause: 'retention' } }]);
  expect(await sweepIn(1)).toEqual({ 'person-unused': 0, person: 0 });

  // Six years on the contest still runs, and its officials are in office.
  expect(await sweepIn(6)).toEqual({ 'person-unused': 0, person: 0 });
  const ending = { eventId: contest.eventId, certifiedAt: new Date() };
  await registration.feeder.transaction((tx) => saveEndings(tx, [ending]));
  expect(await sweepIn(4)).toEqual({ 'person-unused': 0, person: 0 });
  expect(await sweepIn(6)).toEqual({ 'person-unused': 0, person: people.length });
  expect(await erasedAmong(people)).toHaveLength(people.length);
  expect(await erasedAmong([held, contest.judge.personId])).toEqual([]);
});
