import type { Client } from '@jinbang/local/demo/http-client';
import { until } from '@jinbang/local/demo/http-client';
import { type BlindEvent, TOTALS } from './blind-event.ts';

type Row = { readonly code: string; readonly entryNo?: string; readonly total: string | null };
export type Standings = { readonly basis: string; readonly items: readonly Row[] };

const standings = (client: Client, eventId: string, query = ''): Promise<Standings> =>
  client.get<Standings>(`/api/ranking/v1/events/${eventId}/standings${query}`);

/** Everything that can be asked of marks, places and people of the event, by those nearest to it. */
const everythingAnswered = async (event: BlindEvent): Promise<readonly string[]> => {
  const { eventId, chiefJudge, judges, organiser, liveEdge, moduleIds } = event;
  const ask = async (client: Client, path: string): Promise<string> =>
    JSON.stringify(await client.get<unknown>(path).catch((refusal: Error) => refusal.message));
  const anybody = async (path: string): Promise<string> =>
    (await fetch(`${liveEdge}${path}`)).text();
  const [judge] = judges;
  if (!judge) throw new Error('the blind event has no judge');
  return Promise.all([
    ...moduleIds.map((id) =>
      ask(chiefJudge, `/api/ranking/v1/events/${eventId}/standings?module=${id}`),
    ),
    ask(chiefJudge, `/api/ranking/v1/events/${eventId}/standings`),
    ask(chiefJudge, `/api/ranking/v1/events/${eventId}/results`),
    ask(chiefJudge, `/api/judging/v1/events/${eventId}/progress`),
    ask(judge, `/api/judging/v1/events/${eventId}/day`),
    ask(organiser, `/api/registration/v1/events/${eventId}/draw-proofs`),
    anybody(`/live/v1/events/${eventId}/snapshot`),
  ]);
};

/** The ranking of one module by its own code, as far as it is marked. */
export const moduleStandings = ({ chiefJudge, eventId }: BlindEvent, moduleId: string) =>
  standings(chiefJudge, eventId, `?module=${moduleId}`);

export const wholeStandings = ({ chiefJudge, eventId }: BlindEvent) =>
  standings(chiefJudge, eventId);

/** The ranking once ranking has heard that the draws are open. */
export const openedStandings = (event: BlindEvent): Promise<Standings> =>
  until(
    'ranking heard of the opening',
    () => wholeStandings(event),
    ({ basis }) => basis === 'opened',
  );

/**
 * What nobody may learn before the opening: a person's id anywhere, an entry beside a station or a
 * code, a total over modules.
 */
export const leaksOf = async (event: BlindEvent): Promise<readonly string[]> => {
  const { personIds, entryIds, eventId, liveEdge } = event;
  const answered = await everythingAnswered(event);
  const [, floor = '', product = ''] = answered;
  const board = await (await fetch(`${liveEdge}/live/v1/events/${eventId}/snapshot`)).json();
  const secret = (text: string, secrets: readonly string[]) =>
    secrets.filter((one) => text.includes(one)).map((one) => `${one} in ${text.slice(0, 200)}`);
  return [
    ...answered.flatMap((text) =>
      secret(text, [...personIds, ...TOTALS.map((total) => `"${total}"`)]),
    ),
    ...[floor, product].flatMap((text) => secret(text, entryIds)),
    ...((board as { eventId?: string }).eventId === eventId ? [] : ['no board was asked']),
    ...(answered.some((text) => text.includes('draw.still-sealed')) ? [] : ['proofs were given']),
  ];
};
