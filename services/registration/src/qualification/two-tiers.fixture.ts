import type { AnyFact } from '@jinbang/contracts/fact';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import { appendFacts } from '@jinbang/messaging/append';
import { startMessaging } from '@jinbang/messaging/start-messaging';
import { openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { freshDatabase } from '@jinbang/testkit/fresh-database';
import { freshNats } from '@jinbang/testkit/fresh-nats';
import { competitionBody, consentAll, eventBody, registerPeople } from '../contest.fixture.ts';
import { reactions } from '../reactions.ts';
import type { Registration } from '../registration.fixture.ts';

const log = createLog('test', 'silent');

/** Registration listening to a ranking that tells what the test tells. */
export const openTiers = async (registration: Registration) => {
  const nats = await freshNats();
  const database = await freshDatabase('ranking');
  const feeder = openDatabase(database.feederUrl, { connections: 2 });
  const open = (service: 'ranking' | 'registration') =>
    startMessaging({
      service,
      natsUrl: nats.url,
      natsSeed: nats.seedFor(service),
      feeder: service === 'ranking' ? feeder.db : registration.feeder,
      feederUrl: service === 'ranking' ? database.feederUrl : registration.database.feederUrl,
      reactions: service === 'ranking' ? {} : reactions,
      log,
    });
  const [ranking, listening] = await Promise.all([open('ranking'), open('registration')]);
  return {
    tell: async (facts: readonly AnyFact[]) => {
      await feeder.db.transaction((tx) => appendFacts(tx, facts));
      ranking.wakeRelay();
    },
    close: async () => {
      await Promise.all([ranking.stop(), listening.stop()]);
      await feeder.close();
      await database.drop();
      await nats.stop();
    },
  };
};

const answered = <Body>({ status, body }: { status: number; body: unknown }): Body => {
  if (status >= 300) throw new Error(`set-up refused: ${JSON.stringify(body)}`);
  // Safe enough for a test: what it reads, it checks.
  return body as Body;
};

/** A contest of a tier with one event, taken to the state where entries come in. */
export const setUpTier = async (
  registration: Registration,
  ownerId: string,
  tier: 'district' | 'city',
) => {
  const { operator } = registration;
  const plain = competitionBody(ownerId);
  const { competitionId } = answered<{ competitionId: string }>(
    await operator.post('/competitions', { ...plain, tier, plan: { ...plain.plan, tier } }),
  );
  const { eventId } = answered<{ eventId: string }>(
    await operator.post(`/competitions/${competitionId}/events`, eventBody()),
  );
  const move = async (to: string) => {
    const { version } = answered<{ version: number }>(await operator.get(`/events/${eventId}`));
    answered(await operator.post(`/events/${eventId}/moves`, { to }, { version }));
  };
  return { competitionId, eventId, ownerId, move };
};
export type Tier = Awaited<ReturnType<typeof setUpTier>>;

/** So many made-up workers entered in the event. */
export const enter = async (registration: Registration, tier: Tier, count: number) => {
  const people = await registerPeople(registration, tier.ownerId, count);
  await consentAll(registration, tier.competitionId, people);
  const { entries } = answered<{ entries: { entryId: string }[] }>(
    await registration.operator.post(`/events/${tier.eventId}/entries`, {
      entries: people.map((personId) => ({
        organisationId: tier.ownerId,
        group: 'worker',
        members: [{ personId, heldLevel: '4' }],
      })),
    }),
  );
  return { people, entryIds: entries.map(({ entryId }) => entryId) };
};

const row = (entryId: string, rank: number): ResultRow => ({
  entryId,
  group: 'worker',
  rank,
  code: 'OK',
  total: `${100 - rank * 5}.00`,
  practical: null,
  theory: null,
  scale: null,
  award: null,
});

/** A final result as ranking tells it: the entries with their ranks. */
export const resultOf = (
  { competitionId, eventId }: Tier,
  ranks: readonly (readonly [string, number])[],
  resultVersion = 1,
): readonly AnyFact[] => {
  const resultId = newId();
  const rows = ranks.map(([entryId, rank]) => row(entryId, rank));
  const fact = (type: AnyFact['type'], version: number, data: object): AnyFact => ({
    factId: newId(),
    type,
    version: 1,
    occurredAt: '2026-11-01T00:00:00.000Z',
    competitionId,
    eventId,
    aggregateId: resultId,
    aggregateVersion: version,
    causedBy: 'test',
    traceparent: null,
    data,
  });
  return [
    fact('ranking.result.part', 1, { resultVersion, part: 1, rows }),
    fact('ranking.result.finalised', 2, {
      resultVersion,
      state: resultVersion === 1 ? 'FINAL' : 'AMENDED',
      parts: 1,
      rows: rows.length,
      hash: setHash(rows),
      pageUrl: 'https://example.org/result',
      pageHash: '0'.repeat(64),
      groups: [],
    }),
  ];
};
