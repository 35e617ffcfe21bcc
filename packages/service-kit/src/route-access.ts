import { createRoute as createPlainRoute, type RouteConfig } from '@hono/zod-openapi';
import type { RouteAccess } from './access-rule.ts';

/** Where a route's rule stands in the API document. */
export const ACCESS = 'x-access';

type Declared<Path extends string> = Omit<RouteConfig, 'path'> & {
  readonly path: Path;
  readonly access: RouteAccess;
};

/**
 * A route with who may use it. The rule is data beside the path: it lands in the API document as
 * `x-access`, and the access matrix (`tests/access`) tries it against every office.
 */
export const createRoute = <Path extends string, Route extends Declared<Path>>(
  declared: Route & { readonly path: Path },
) => {
  const { access, ...route } = declared;
  const rules = Array.isArray(access) ? access : [access];
  // Safe: the same route; what it says of access stands under the name the document gives it.
  return createPlainRoute<Path, Route>({ ...route, [ACCESS]: rules } as unknown as Route);
};

type Hideable = RouteConfig & { readonly hide?: boolean };

const isForServices = (rule: unknown): boolean =>
  typeof rule === 'object' && rule !== null && 'services' in rule;

/**
 * Nobody can forget to say who may: a service with such a route does not start. Nor can a route for
 * people be left out of the document, by which the access matrix finds it.
 */
export const requireAccess = (route: Hideable): void => {
  const rules: unknown = Reflect.get(route, ACCESS);
  const name = `${route.method.toUpperCase()} ${route.path}`;
  if (!Array.isArray(rules) || rules.length === 0) {
    throw new Error(
      `${name} does not say who may use it: ` +
        'declare `access` with createRoute of @jinbang/service-kit/route-access',
    );
  }
  if (route.hide && !rules.every(isForServices)) {
    throw new Error(`${name} is hidden, but not for services alone`);
  }
};

/** What every service answers beside its document: is it there, and what can it do. */
const OF_EVERY_SERVICE: readonly string[] = ['/livez', '/readyz', '/openapi.json'];

/** A route without a declaration is for everybody, so it must be one of a named few. */
export const requireOpen = (path: unknown, open: readonly string[]): void => {
  if (typeof path === 'string' && [...OF_EVERY_SERVICE, ...open].includes(path)) return;
  throw new Error(
    `${String(path)} does not say who may use it: use \`openapi\` with createRoute, ` +
      'or name it among the `open` paths of the app, which show everybody the same',
  );
};
