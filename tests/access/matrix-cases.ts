import type { AccessRule } from '@jinbang/service-kit/access-rule';
import type { Outgoing } from './ask-access.ts';
import { cast } from './cast.ts';
import { type Asker, isAllowed } from './declared-access.ts';
import { type Target, targetsOf, USES, type Use } from './requests.ts';
import type { Person, World } from './world.ts';

export type Route = { readonly name: string; readonly rules: readonly AccessRule[] | undefined };

const SERVICES = ['gateway', 'registration', 'judging', 'ranking', 'certification'];
const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch']);
type Operation = { readonly 'x-access'?: readonly AccessRule[] };

/** Every route of every service, as the API document has it. */
export const readRoutes = async (origin: string): Promise<readonly Route[]> => {
  const answer = await fetch(`${origin}/api/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
  // A service that was slow to answer is left out of the document; the matrix would not miss it.
  const absent = SERVICES.filter((service) =>
    Object.keys(paths).every((path) => !path.startsWith(`/api/${service}/`)),
  );
  if (absent.length > 0) throw new Error(`the document is without ${absent.join(', ')}`);
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        rules: operation['x-access'],
      })),
  );
};

export type Case = {
  readonly route: Route;
  readonly use: Use;
  readonly target: Target;
  /** Nobody is a stranger: without a token. */
  readonly person: Person | undefined;
  readonly allowed: boolean;
};

const stranger: Asker = { signedIn: false, offices: [], assigned: [] };

const askerOf = (person: Person | undefined, use: Use): Asker =>
  person === undefined
    ? stranger
    : {
        signedIn: true,
        offices: person.offices,
        assigned: (person.assigned ?? []).filter((what) => !use.besides?.includes(what)),
      };

const usesOf = ({ name }: Route): readonly Use[] => {
  const uses = USES[name] ?? {};
  return Array.isArray(uses) ? uses : [uses as Use];
};

const hasIds = ({ name }: Route, { ids }: Target): boolean =>
  [...name.matchAll(/\{(\w+)\}/g)].every(([, param = '']) => ids[param]);

/** Both events, or one of them where the request would be the same. */
const targetsFor = (world: World, route: Route, use: Use): readonly Target[] => {
  const fit = targetsOf(world).filter(
    (target) => (use.only ?? target.event) === target.event && hasIds(route, target),
  );
  const [first] = fit;
  const pathOf = (target: Target) =>
    outgoing(world, { route, use, target, person: undefined }).path;
  const isOne = first && !use.body && fit.every((target) => pathOf(target) === pathOf(first));
  return isOne ? [first] : fit;
};

const askers = (world: World) =>
  world.people.filter(({ name }) => cast.some((role) => role.name === name));

/** Everybody with this route, in each state that matters to it, and whether they are let in. */
export const casesOf = (world: World, route: Route): readonly Case[] =>
  usesOf(route).flatMap((use) => {
    const targets = targetsFor(world, route, use);
    return targets.flatMap((target) =>
      [...askers(world), undefined]
        .filter(
          (person) => targets.length === 1 || (person?.asksOf ?? target.event) === target.event,
        )
        .map((person) => ({
          route,
          use,
          target,
          person,
          allowed: isAllowed(route.rules ?? [], askerOf(person, use), {
            around: use.around?.(target) ?? target.around,
            meets: use.meets ?? [],
          }),
        })),
    );
  });

/** No divisor of how many they are, so that it is another fifth with each route. */
const OTHERS_TURN = 5;

/** Holds nothing here and now: of the other organisation, of the event beside, of the past. */
const isOutside = ({ person }: Case): boolean => person?.asksOf !== undefined;
const OTHER_SIDE = / B$/;

/** Of the same organisation, with an office the route lets in where it is held at the right place and time. */
const isNearlyIn = ({ route, person }: Case): boolean =>
  !OTHER_SIDE.test(person?.name ?? '') &&
  (route.rules ?? []).some(
    (rule) =>
      'offices' in rule && person?.offices.some(({ office }) => rule.offices.includes(office)),
  );

/**
 * A part of the refused, chosen in turn. Of what somebody asks in two states, one: the first, the
 * next time the second. Of the organisation's own people with no office here and now, all whose
 * office the route lets in, since only where and when they hold it keeps them out. Of the rest, whose
 * office does not count even here or who are strangers to every route alike, a fifth: another one with
 * each route. All of them with FULL_MATRIX=1.
 */
export const inTurn = (cases: readonly Case[]): readonly Case[] => {
  if (process.env.FULL_MATRIX) return cases;
  const same = Map.groupBy(cases, ({ route, use, person }) =>
    [route.name, use.name, person?.name].join('|'),
  );
  let others = 0;
  return [...same.values()].flatMap((states, turn) => {
    const one = states[turn % states.length];
    if (!one || !isOutside(one) || isNearlyIn(one)) return one ?? [];
    others += 1;
    return others % OTHERS_TURN === 0 ? one : [];
  });
};

/** The request of a case. */
export const outgoing = (
  world: World,
  { route, use, target, person }: Omit<Case, 'allowed'>,
): Outgoing => {
  const [method = '', template = ''] = route.name.split(' ');
  const who = { world, target, personId: person?.personId ?? '' };
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => target.ids[name] ?? name);
  const query = use.query?.(who);
  return {
    method,
    path: query === undefined ? path : `${path}?${query}`,
    token: person?.token,
    body: use.body?.(who),
    ...(use.type === undefined ? {} : { type: use.type }),
  };
};

export const isPublic = ({ rules = [] }: Route): boolean => rules.some((rule) => 'public' in rule);
