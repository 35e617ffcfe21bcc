import type { RouteAccess } from '@jinbang/service-kit/access-rule';

/** A route of the live edge; `shows` of its rule says what must be so for there to be an answer. */
type LiveRoute = {
  readonly path: string;
  /** A stream has no head of its own: asking for one would open it. */
  readonly isStream?: true;
  readonly access: RouteAccess;
};

const BOARD = { public: true, shows: 'board' } as const;
const ANYBODY = { public: true } as const;

/**
 * Everything the live edge answers, and to whom. It knows nobody: what an event's board rule keeps
 * from the public never reaches it, so a token or a cookie opens nothing more. The server answers by
 * this list alone, and the access matrix (`tests/access`) tries each of it.
 */
export const LIVE_ROUTES = {
  events: { path: '/live/v1/events', access: ANYBODY },
  snapshot: { path: '/live/v1/events/{eventId}/snapshot', access: BOARD },
  snapshotOfVersion: { path: '/live/v1/events/{eventId}/snapshot/v{version}', access: BOARD },
  page: { path: '/live/v1/events/{eventId}/snapshot/pages/{page}', access: BOARD },
  pageOfVersion: {
    path: '/live/v1/events/{eventId}/snapshot/v{version}/pages/{page}',
    access: BOARD,
  },
  stream: { path: '/live/v1/events/{eventId}/stream', isStream: true, access: BOARD },
  live: { path: '/livez', access: ANYBODY },
  ready: { path: '/readyz', access: ANYBODY },
} as const satisfies Readonly<Record<string, LiveRoute>>;

export type LiveRouteName = keyof typeof LIVE_ROUTES;

const FORMS: Readonly<Record<string, string>> = {
  eventId: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  version: '\\d{1,10}',
  page: '[1-9]\\d{0,3}',
};

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${FORMS[name]})`)}$`,
  );

const patterns = Object.entries(LIVE_ROUTES).map(([name, route]: [string, LiveRoute]) => ({
  // Safe: the keys of this very object.
  name: name as LiveRouteName,
  isStream: route.isStream === true,
  pattern: patternOf(route.path),
}));

export type LiveAsked = {
  readonly route: LiveRouteName;
  readonly eventId: string;
  readonly version: number;
  readonly page: number;
};

/** Which declared route a request is for; undefined where there is none. */
export const liveRouteOf = (method: string, path: string): LiveAsked | undefined => {
  for (const { name, isStream, pattern } of patterns) {
    const match = pattern.exec(path);
    if (!match || (isStream && method !== 'GET')) continue;
    const { eventId = '', version = '', page = '' } = match.groups ?? {};
    return { route: name, eventId, version: Number(version), page: Number(page) };
  }
  return undefined;
};
