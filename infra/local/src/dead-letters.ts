import { PlainStop } from './plain-stop.ts';
import { withAdmin } from './servers/postgres-roles.ts';

/** The feeder's address of each service's database: it alone sees what could not be applied. */
export type LetterDatabases = Readonly<Record<string, string>>;

export type Letter = {
  readonly service: string;
  readonly id: string;
  readonly consumer: string;
  readonly subject: string;
  readonly reason: string;
  readonly body: string;
  readonly mended: string | null;
  readonly replayAsked: boolean;
  readonly recordedAt: string;
};

const LETTERS_MAX = 1_000;

/** Facts that could not be applied and wait for somebody, oldest first. */
export const listLetters = async (databases: LetterDatabases): Promise<readonly Letter[]> => {
  const lists = await Promise.all(
    Object.entries(databases).map(([service, url]) =>
      withAdmin(
        url,
        (sql) => sql<Letter[]>`
          select ${service} as service, dead_letter_id as id, consumer, subject, reason, body,
            mended_body as mended, replay_asked_at is not null as "replayAsked",
            to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
          from dead_letter where resolved_at is null order by recorded_at limit ${LETTERS_MAX}`,
      ),
    ),
  );
  return lists
    .flatMap((list) => [...list])
    .toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
};

/** @throws PlainStop where no letter of this id waits */
export const findLetter = async (databases: LetterDatabases, id: string): Promise<Letter> => {
  const letter = (await listLetters(databases)).find((one) => one.id === id);
  if (!letter) throw new PlainStop(`No fact waits under the id ${id}.`);
  return letter;
};

const urlOf = async (databases: LetterDatabases, id: string): Promise<string> =>
  databases[(await findLetter(databases, id)).service] ?? '';

/** Another text is applied in the fact's place; the one that came is kept beside it. */
export const mendLetter = async (
  databases: LetterDatabases,
  id: string,
  text: string,
): Promise<void> => {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  try {
    if (!isObject(JSON.parse(text))) throw new SyntaxError('no object');
  } catch (cause) {
    throw new PlainStop('The file holds no fact as JSON.', { cause });
  }
  await withAdmin(
    await urlOf(databases, id),
    (sql) => sql`update dead_letter set mended_body = ${text} where dead_letter_id = ${id}`,
  );
};

/** The process that hears for the service applies it again in its next round. */
export const askReplay = async (databases: LetterDatabases, id: string): Promise<void> => {
  await withAdmin(
    await urlOf(databases, id),
    (sql) => sql`update dead_letter set replay_asked_at = now() where dead_letter_id = ${id}`,
  );
};

/** It does not count, for good; what rests on its event is complete without it. */
export const setAside = async (
  databases: LetterDatabases,
  id: string,
  reason: string,
): Promise<void> => {
  await withAdmin(
    await urlOf(databases, id),
    (sql) => sql`
      update dead_letter set resolved_at = now(), resolution = 'set-aside', resolution_reason = ${reason}
      where dead_letter_id = ${id}`,
  );
};
