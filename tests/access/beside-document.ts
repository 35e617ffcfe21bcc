import { LIVE_ROUTES } from '@jinbang/ranking/edge/live.access';
import { askPlainly } from '../flows/plain-request.ts';
import type { World } from './world.ts';

/** Where the door answers everybody the same, with no row of any organisation: pages and addresses. */
const OPEN_AT_THE_DOOR: readonly string[] = [
  '/config.json',
  '/livez',
  '/readyz',
  '/api/openapi.json',
  '/api/docs',
  '/api/docs/start.js',
  '/',
  '/board/x',
  '/results/x',
  '/verify/x',
  '/v/x',
  '/tablet/',
  '/console/people',
  '/mine/',
];

/** What nobody reaches through the door, whoever they are. */
const NOWHERE_AT_THE_DOOR: readonly string[] = [
  '/internal/v1/names',
  '/internal/v1/person-data',
  '/api/registration/internal/v1/names',
  '/api/registration/v1/../../../internal/v1/names',
  '/api/registration/v1/%2e%2e/%2e%2e/internal/v1/names',
  '/api/registration/openapi.json',
  '/api/registration/readyz',
  '/api/live/v1/events',
  '/live/v1/events',
];

type LivePath = { readonly route: string; readonly path: string };

/** Every declared route of the live edge, about one event where it is about one. */
const livePaths = (eventId: string): readonly LivePath[] =>
  Object.entries(LIVE_ROUTES).map(([route, { path }]) => ({
    route,
    path: path.replace('{eventId}', eventId).replace('{version}', '1').replace('{page}', '1'),
  }));

/** What a board shows by codes: never who somebody is, nor what only staff may know. */
const hiddenFromBoards = ({ people, running, final, places }: World): readonly string[] => [
  ...people.map(({ personId }) => personId),
  ...[running, final].flatMap(({ sessionId, sheetId = '', day }) =>
    [sessionId, sheetId, day?.day.judgeId ?? ''].filter((id) => id !== ''),
  ),
  places['organisation A'],
];

type Sent = Readonly<Record<string, string>>;
type Heard = { readonly status: number; readonly text: string };
const STREAM_MS = 2_000;

/** What one hears who asks for a route: of a stream, what comes within its first moments. */
const hear = async (url: string, headers: Sent, method = 'GET'): Promise<Heard> => {
  const stop = new AbortController();
  const answer = await fetch(url, { method, headers, signal: stop.signal });
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    return { status: answer.status, text: await answer.text() };
  }
  const timer = setTimeout(() => stop.abort(), STREAM_MS);
  const decoder = new TextDecoder();
  let text = '';
  try {
    // The first message is enough: what follows is told by the same hand.
    for await (const bytes of answer.body ?? []) {
      text += decoder.decode(bytes, { stream: true });
      if (text.includes('event:')) break;
    }
  } catch {
    // Nothing came in time; what came is what was heard.
  }
  clearTimeout(timer);
  stop.abort();
  return { status: answer.status, text };
};

const pageFlaws = async (
  { origin, places }: World,
  path: string,
  known: Sent,
): Promise<readonly string[]> => {
  const url = `${origin}${path}`;
  const stranger = await hear(url, {});
  const knows = await hear(url, known);
  const written = await hear(url, known, 'DELETE');
  const ids = Object.values(places).filter((id) => id !== '' && stranger.text.includes(id));
  // How full a queue is changes from moment to moment.
  const isSame = path === '/readyz' || stranger.text === knows.text;
  return [
    ...(stranger.status === 200 ? [] : [`${path}: ${stranger.status}`]),
    ...(isSame ? [] : [`${path}: shows more to whom it knows`]),
    ...(written.status >= 400 ? [] : [`DELETE ${path}: ${written.status}`]),
    ...(ids.length === 0 ? [] : [`${path}: shows ids`]),
  ];
};

/** What is amiss with the door beside the API document; @param token of somebody who may do anything */
export const flawsAtTheDoor = async (world: World, token: string): Promise<readonly string[]> => {
  const headers = { authorization: `Bearer ${token}` };
  const pages = await Promise.all(OPEN_AT_THE_DOOR.map((path) => pageFlaws(world, path, headers)));
  const nowhere = await Promise.all(
    NOWHERE_AT_THE_DOOR.map(async (path) => {
      const { status } = await askPlainly(world.origin, { path, headers });
      return status === 404 ? [] : [`${path}: ${status}`];
    }),
  );
  return [...pages, ...nowhere].flat();
};

const boardFlaws = async (
  world: World,
  eventId: string,
  { route, path }: LivePath,
  known: Sent,
): Promise<readonly string[]> => {
  const url = `${world.live}${path}`;
  const stranger = await hear(url, {});
  const knows = await hear(url, known);
  const written = await hear(url, known, 'POST');
  // An old version is there only if somebody asked for it while it was the present one.
  const statuses = /OfVersion$/.test(route) ? [200, 404] : [200];
  const isAnswered = statuses.includes(stranger.status) && knows.status === stranger.status;
  const isOfOthers = [world.running, world.final, world.eventB].some(
    (one) => one.eventId !== eventId && path.includes(eventId) && knows.text.includes(one.eventId),
  );
  const shown = hiddenFromBoards(world).filter((id) =>
    `${stranger.text}${knows.text}`.includes(id),
  );
  const place = `${route} of ${eventId}`;
  return [
    ...(isAnswered ? [] : [`${place}: ${stranger.status}, ${knows.status}`]),
    // Two who ask for a stream may hear it from different moments on.
    ...(route === 'stream' || stranger.text === knows.text
      ? []
      : [`${place}: shows more to staff`]),
    ...(isOfOthers ? [`${place}: shows another event`] : []),
    ...(shown.length === 0 ? [] : [`${place}: shows what is not the public's`]),
    ...(written.status === 405 ? [] : [`POST ${place}: ${written.status}`]),
  ];
};

/** What is amiss with the live edge: every declared route, of each event, to strangers and to staff. */
export const flawsOfBoards = async (world: World, token: string): Promise<readonly string[]> => {
  const staff = { authorization: `Bearer ${token}`, cookie: `jinbang.session_token=${token}` };
  const flaws: string[] = [];
  for (const { eventId } of [world.running, world.final, world.eventB]) {
    for (const one of livePaths(eventId)) {
      flaws.push(...(await boardFlaws(world, eventId, one, staff)));
    }
  }
  const noEvent = world.places['competition A'];
  for (const { path } of livePaths(noEvent).filter((one) => one.path.includes(noEvent))) {
    const { status } = await hear(`${world.live}${path}`, staff);
    if (status !== 404) flaws.push(`${path} is no board: ${status}`);
  }
  return flaws;
};
