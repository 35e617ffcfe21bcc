import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { clientOf, until } from './http-client.ts';
import { openLayers, registerDrawKeys } from './keep-draw-keys.ts';
import type { Staff } from './stage.ts';

const REGISTRATION = '/api/registration/v1';
const RANKING = '/api/ranking/v1';

type Versioned = { readonly version: number };

/** Draw 2: keys made and seen to open; then who took which lot, recorded by the encryption judge and sealed at once. */
export const drawStations = async (
  {
    organiser,
    encryptionJudge,
    supervisor,
  }: Pick<Staff, 'organiser' | 'encryptionJudge' | 'supervisor'>,
  eventId: string,
  draws: readonly {
    readonly sessionId: string;
    readonly stations: readonly { readonly entryId: string; readonly station: string }[];
  }[],
): Promise<void> => {
  const event = await organiser.get<Versioned>(`${REGISTRATION}/events/${eventId}`);
  await organiser.post(`${REGISTRATION}/events/${eventId}/moves`, { to: 'DRAWN' }, event);
  if (draws.length > 0) await registerDrawKeys({ encryptionJudge, supervisor }, eventId);
  for (const { sessionId, stations } of draws) {
    const { items } = await organiser.get<{
      items: readonly (Versioned & { sessionId: string })[];
    }>(`${REGISTRATION}/events/${eventId}/sessions`);
    const version = items.find((one) => one.sessionId === sessionId)?.version ?? 0;
    const path = `${REGISTRATION}/sessions/${sessionId}/drawn-stations`;
    await encryptionJudge.put(path, { stations }, { version });
  }
};

export const lockModule = async (
  { chiefJudge }: Pick<Staff, 'chiefJudge'>,
  { eventId, moduleId }: { eventId: string; moduleId: string },
): Promise<void> => {
  const path = `/api/judging/v1/events/${eventId}`;
  const { modules } = await chiefJudge.get<JudgingProgress>(`${path}/progress`);
  const version = modules.find((one) => one.moduleId === moduleId)?.version ?? 0;
  await chiefJudge.post(`${path}/modules/${moduleId}/lock`, {}, { version });
};

/** DECRYPTED: the encryption judge asks and opens the sealed layers, the supervisor confirms each and the end. */
export const openDraws = async (
  {
    organiser,
    encryptionJudge,
    supervisor,
  }: Pick<Staff, 'organiser' | 'encryptionJudge' | 'supervisor'>,
  eventId: string,
): Promise<void> => {
  const path = `${REGISTRATION}/events/${eventId}`;
  const event = await until(
    'registration heard that all marks are locked',
    () => organiser.get<Versioned & { judging: string | null }>(path),
    ({ judging }) => judging === 'REVIEW',
  );
  const asked = await encryptionJudge.post<Versioned & { openingId: string }>(
    `${path}/opening`,
    undefined,
    event,
  );
  const opened = await openLayers({ encryptionJudge, supervisor }, eventId, asked);
  await supervisor.post(
    `${REGISTRATION}/openings/${asked.openingId}/confirmation`,
    undefined,
    opened,
  );
};

export type ResultPage = {
  readonly rows: readonly {
    readonly group: string;
    readonly rank: number | null;
    readonly code: string;
    readonly entryNo: string;
    readonly award: string | null;
    readonly total: string | null;
    readonly scale: number | null;
    readonly modules: readonly { readonly moduleId: string; readonly points: string }[];
    readonly marks: number;
  }[];
};

export type PublishedResult = {
  readonly version: number;
  readonly pageUrl: string;
  readonly pageHash: string;
  readonly page: ResultPage;
};

/** The chief judge hands the ranking in, the supervisor approves it, and its page is read as anybody would. */
export const publishResult = async (
  { chiefJudge, supervisor }: Pick<Staff, 'chiefJudge' | 'supervisor'>,
  origin: string,
  eventId: string,
): Promise<PublishedResult> => {
  const path = `${RANKING}/events/${eventId}/results`;
  const submitted = await until(
    'ranking has heard everything and takes the result',
    () => chiefJudge.post<Versioned & { revision: number }>(path, {}),
    () => true,
  );
  const approved = await supervisor.post<{ state: string; pageUrl: string; pageHash: string }>(
    `${path}/${submitted.version}/approval`,
    {},
    { version: submitted.revision },
  );
  if (approved.state !== 'FINAL') throw new Error(`the result is ${approved.state}, not final`);
  const page = await clientOf(origin, undefined).get<ResultPage>(
    new URL(approved.pageUrl).pathname,
  );
  const { version } = submitted;
  return { version, pageUrl: approved.pageUrl, pageHash: approved.pageHash, page };
};
