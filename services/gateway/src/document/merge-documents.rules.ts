export type ApiDocument = {
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

type Components = Record<string, Record<string, unknown>>;

/** `Problem` means the same everywhere; any other name is the service's own. */
const isCommon = (kind: string, name: string): boolean =>
  kind === 'securitySchemes' || (kind === 'schemas' && name === 'Problem');

const ownName = (service: string, kind: string, name: string): string =>
  isCommon(kind, name) ? name : `${service}.${name}`;

const REFERENCE = /^#\/components\/([^/]+)\/([^/]+)$/;

/** The same JSON with every reference led to the name its target has in the whole. */
const renamed = (service: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => renamed(service, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const match = key === '$ref' && typeof member === 'string' ? REFERENCE.exec(member) : null;
      const [, kind = '', name = ''] = match ?? [];
      return match
        ? [key, `#/components/${kind}/${ownName(service, kind, name)}`]
        : [key, renamed(service, member)];
    }),
  );
};

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options']);

/** Operations are grouped by service. */
const tagged = (service: string, item: unknown): unknown =>
  typeof item !== 'object' || item === null
    ? item
    : Object.fromEntries(
        Object.entries(item).map(([key, operation]) =>
          METHODS.has(key) && typeof operation === 'object'
            ? [key, { ...operation, tags: [service] }]
            : [key, operation],
        ),
      );

/**
 * One document of all services. Paths carry the service's name already; names of components get it
 * here. A service may only describe paths of its own, and none that is internal.
 */
export const mergeDocuments = (
  documents: Readonly<Record<string, ApiDocument>>,
  origin: string,
) => {
  const paths: Record<string, unknown> = {};
  const components: Components = {};
  for (const [service, document] of Object.entries(documents)) {
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      if (path.startsWith(`/api/${service}/`))
        paths[path] = tagged(service, renamed(service, item));
    }
    for (const [kind, entries] of Object.entries(document.components ?? {})) {
      const known = components[kind] ?? {};
      for (const [name, entry] of Object.entries(entries)) {
        known[ownName(service, kind, name)] = renamed(service, entry);
      }
      components[kind] = known;
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jinbang 金榜',
      version: '1',
      description:
        'Scores skills competitions and turns the results into level certificates. Every write ' +
        'carries a command id; marks and totals are text; refusals are problem documents.',
    },
    servers: [{ url: origin }],
    tags: Object.keys(documents).map((name) => ({ name })),
    paths,
    components,
  };
};
