import { type DrawKeys, makeDrawKeys } from '@jinbang/draws/draw-keys';
import { recoverIdentity } from '@jinbang/draws/recovery-papers';
import { openWith } from '@jinbang/draws/sealed-text';
import { sql } from 'drizzle-orm';
import type { Contest } from './contest.fixture.ts';
import type { DrawKeyView } from './draw-key/draw-key.body.ts';
import type { Person, Registration } from './registration.fixture.ts';
import type { SealedLotsItem } from './seal/seal.body.ts';

type At = Pick<Contest, 'eventId' | 'encryptionJudge' | 'supervisor'>;
type Versioned = { readonly version: number };

const eventVersion = async ({ eventId, encryptionJudge }: At): Promise<number> =>
  (await encryptionJudge.get<Versioned>(`/events/${eventId}`)).body.version;

const textOf = async (identity: string, base64: string): Promise<string> =>
  (await openWith([identity], Buffer.from(base64, 'base64'))) ?? 'not opened';

/** What the supervisor reads on the device: the code the key opened, and the one two papers opened. */
export const readTrials = async (keys: DrawKeys, { trials }: Pick<DrawKeyView, 'trials'>) => {
  const recovered = await recoverIdentity(keys.papers.slice(1));
  if (!recovered.ok) throw new Error(`two papers do not open: ${recovered.flaw}`);
  return {
    judgeCode: await textOf(keys.identity, trials.judge),
    recoveryCode: await textOf(recovered.identity, trials.recovery),
  };
};

/** Makes keys as a device does, registers them, and has the supervisor confirm them. */
export const registerKeys = async (
  at: At,
  reason?: string,
): Promise<DrawKeys & { keyId: string }> => {
  const keys = await makeDrawKeys();
  const { judgeRecipient, recoveryRecipient } = keys;
  const registered = await at.encryptionJudge.post<DrawKeyView>(
    `/events/${at.eventId}/draw-keys`,
    { judgeRecipient, recoveryRecipient, reason },
    { version: await eventVersion(at) },
  );
  const { keyId, version } = registered.body;
  const codes = await readTrials(keys, registered.body);
  const confirmed = await at.supervisor.post(`/draw-keys/${keyId}/confirmation`, codes, {
    version,
  });
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
  return { ...keys, keyId };
};

/** The texts of a layer, opened with these keys. */
export const openTexts = async (
  { eventId, encryptionJudge }: At,
  identities: readonly string[],
  layer: number,
) => {
  const { body } = await encryptionJudge.get<{ items: SealedLotsItem[] }>(
    `/events/${eventId}/sealed-lots?limit=200`,
  );
  const wanted = body.items.filter((item) => item.layer === layer && item.stands);
  return Promise.all(
    wanted.map(async ({ sealId, cipher }) => ({
      sealId,
      plaintext: (await openWith(identities, Buffer.from(cipher, 'base64'))) ?? 'not opened',
    })),
  );
};

/** All marks are locked and the event is in review, as judging tells it. */
export const lockAll = (
  { feeder }: Registration,
  { eventId, moduleId }: Pick<Contest, 'eventId' | 'moduleId'>,
  state = 'REVIEW',
): Promise<void> =>
  feeder.transaction(async (tx) => {
    await tx.execute(sql`insert into locked_module (module_id, event_id, marks, hash)
      values (${moduleId}, ${eventId}, 768, ${'0'.repeat(64)})`);
    await tx.execute(sql`insert into judged_event (event_id, state) values (${eventId}, ${state})`);
  });

export const requestOpening = async (at: At, by: Person = at.encryptionJudge) =>
  by.post<{ openingId: string; version: number; code?: string }>(
    `/events/${at.eventId}/opening`,
    undefined,
    { version: await eventVersion(at) },
  );

/** One layer presented and confirmed; says the opening's new version. */
export const openLayer = async (
  at: At,
  { openingId, version }: { readonly openingId: string; readonly version: number },
  layer: 2 | 3,
  identities: readonly string[],
): Promise<number> => {
  const path = `/openings/${openingId}/layers/${layer}`;
  const opened = await openTexts(at, identities, layer);
  const presented = await at.encryptionJudge.post<Versioned>(
    path,
    { means: 'judge-key', opened },
    { version },
  );
  if (presented.status !== 200) throw new Error(JSON.stringify(presented.body));
  const confirmed = await at.supervisor.post<Versioned>(`${path}/confirmation`, undefined, {
    version: presented.body.version,
  });
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
  return confirmed.body.version;
};
