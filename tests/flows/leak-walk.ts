import * as XLSX from '@e965/xlsx';
import { LIVE_ROUTES } from '@jinbang/ranking/edge/live.access';
import { inTurns } from '../access/ask-access.ts';
import { type Route, readRoutes } from '../access/matrix-cases.ts';

/** Whoever looks, by what they are to the contest. */
export type Looker = {
  readonly who: string;
  readonly token: string | undefined;
  /** Staff read what nobody else may; papers are left to those who may not have them. */
  readonly isStaff?: true;
};

/** What the parameters of paths stand for; one that is not named here fails the walk. */
export type Filled = Readonly<Record<string, readonly string[]>>;

const SERVICES = /^GET \/api\/(ranking|certification)\//;
const isPublic = ({ rules = [] }: Route): boolean => rules.some((rule) => 'public' in rule);
/** Sign-in and single sign-on know accounts, no contest. */
const AT_THE_DOOR = /^GET \/api\/gateway\//;

/** Every declared route that reads results, and everything declared for anybody. */
export const leakRoutes = async (origin: string): Promise<readonly string[]> => {
  const routes = await readRoutes(origin);
  return routes
    .filter(({ name }) => name.startsWith('GET ') && !AT_THE_DOOR.test(name))
    .filter((route) => SERVICES.test(route.name) || isPublic(route))
    .map(({ name }) => name.slice('GET '.length));
};

const spread = (paths: readonly string[], name: string, values: readonly string[]) =>
  paths.flatMap((path) => values.map((value) => path.replaceAll(`{${name}}`, value)));

/** A declared path with every value of each of its parameters. */
export const addressesOf = (route: string, filled: Filled): readonly string[] =>
  [...new Set([...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].reduce<
    readonly string[]
  >(
    (paths, name) => {
      const values = filled[name];
      if (!values) throw new Error(`${route}: the walk has nothing for {${name}}`);
      return spread(paths, name, values);
    },
    [route],
  );

const XLSX_HEAD = 'PK';
const PDF_HEAD = '%PDF-';
/** Said instead of a paper's text, which is squeezed: nobody outside may have one at all. */
export const A_PAPER = 'A-PAPER-WAS-HANDED-OUT';

/** The bytes of an answer as text that can be searched. */
const textOf = (bytes: Buffer): string => {
  const text = bytes.toString();
  if (text.startsWith(PDF_HEAD)) return A_PAPER;
  if (!text.startsWith(XLSX_HEAD)) return text;
  const { Sheets } = XLSX.read(bytes);
  return Object.values(Sheets)
    .map((sheet) => XLSX.utils.sheet_to_csv(sheet))
    .join('\n');
};

/** The routes an outsider was answered on otherwise than by a refusal that says nothing. */
export type Heard = { readonly path: string; readonly status: number; readonly text: string };

const ask = async (url: string, token: string | undefined): Promise<Omit<Heard, 'path'>> => {
  const headers = {
    'accept-language': 'en',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(60_000) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return { status: answer.status, text: `${head}\n${textOf(bytes)}` };
};

const AT_ONCE = 12;
const PAPERS = /\/papers(\/|$)|\/(copy|holder-copy)$/;

/** Everything these addresses say to one who looks. */
export const everyAnswer = async (
  origin: string,
  addresses: readonly string[],
  { token, isStaff }: Looker,
  eventId: string,
): Promise<readonly Heard[]> => {
  const heard: Heard[] = [];
  await inTurns(
    addresses.filter((path) => !isStaff || !PAPERS.test(path)),
    AT_ONCE,
    async (path) => {
      // Lists of certification ask which event; the others pass it over.
      heard.push({ path, ...(await ask(`${origin}${path}?eventId=${eventId}`, token)) });
    },
  );
  return heard;
};

/** A viewer of a stream: everything that came over it, as text. */
export type Follower = { readonly text: () => string; readonly close: () => void };

export const follow = async (url: string, lastEventId?: number): Promise<Follower> => {
  const cut = new AbortController();
  const headers: Record<string, string> =
    lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const answer = await fetch(url, { signal: cut.signal, headers });
  let text = '';
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const bytes of answer.body ?? []) text += decoder.decode(bytes, { stream: true });
  };
  read().catch(() => {});
  return { text: () => text, close: () => cut.abort() };
};

/** What a viewer is told who comes back to a stream: up to the first pulse, which ends it. */
const resumed = async (url: string, lastEventId: number): Promise<string> => {
  const stream = await follow(url, lastEventId);
  const deadline = Date.now() + 30_000;
  while (!stream.text().includes('event: pulse') && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stream.close();
  return stream.text();
};

/** Every declared address of the live edge, each version there was, and what a stream resumes with. */
export const everyBoard = async (live: string, eventId: string): Promise<readonly Heard[]> => {
  const snapshot = `${live}/live/v1/events/${eventId}/snapshot`;
  const { version = 0 } = (await (await fetch(snapshot)).json()) as { version?: number };
  const versions = Array.from({ length: version }, (_, place) => String(place + 1)).slice(-12);
  const filled = {
    eventId: [eventId],
    version: versions.length > 0 ? versions : ['1'],
    page: ['1', '2'],
  };
  const heard: Heard[] = [];
  for (const route of Object.values(LIVE_ROUTES)) {
    const isStream = 'isStream' in route;
    await inTurns(addressesOf(route.path, filled), AT_ONCE, async (path) => {
      const url = `${live}${path}`;
      if (!isStream) heard.push({ path, ...(await ask(url, undefined)) });
      else if (version > 0) {
        for (const from of [0, 1, Math.max(1, version - 3)]) {
          heard.push({ path, status: 200, text: await resumed(url, from) });
        }
      }
    });
  }
  return heard;
};
