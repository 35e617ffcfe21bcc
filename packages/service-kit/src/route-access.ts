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

/** Nobody can forget to say who may: a service with such a route does not start. */
export const requireAccess = (route: RouteConfig): void => {
  const rules: unknown = Reflect.get(route, ACCESS);
  if (Array.isArray(rules) && rules.length > 0) return;
  throw new Error(
    `${route.method.toUpperCase()} ${route.path} does not say who may use it: ` +
      'declare `access` with createRoute of @jinbang/service-kit/route-access',
  );
};
