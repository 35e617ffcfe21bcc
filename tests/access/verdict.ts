import type { PlainAnswer } from '../flows/plain-request.ts';
import { verdictOf } from './ask-access.ts';
import type { Given } from './cast.ts';
import { type Case, outgoing } from './matrix-cases.ts';
import type { World } from './world.ts';

const REFUSING = new Set([401, 403, 404]);

/** Refused for what it says, by a rule; not for its form and not because a version was wrong. */
export const isHonestRefusal = (answer: PlainAnswer): boolean => {
  const { status, code } = verdictOf(answer);
  const isJudged = code !== undefined && code !== 'request.malformed';
  return isJudged && (REFUSING.has(status) || status === 409 || status === 422);
};

const isOfA = ({ at }: Given): boolean =>
  !at.endsWith(' B') && at !== 'platform' && at !== 'event B';

/** Ids that nobody without business at organisation A has to see. */
const idsOfA = ({ places, running, final, people }: World): readonly string[] => [
  places['competition A'],
  ...[running, final].flatMap(({ eventId, moduleId, sessionId, entryIds }) => [
    eventId,
    moduleId,
    sessionId,
    ...entryIds,
  ]),
  ...people.filter(({ offices }) => offices.some(isOfA)).map(({ personId }) => personId),
];

const DIRECTORY = 'GET /api/registration/v1/organisations';

const leakIn = (world: World, one: Case, text: string): string | undefined => {
  const { person, route } = one;
  const isElsewhere = person?.offices.every((one) => !isOfA(one) && one.at !== 'platform');
  // What is on public file is for everybody who is signed in.
  const isOnFile = route.rules?.some((rule) => 'signedIn' in rule && rule.own === undefined);
  if (!isElsewhere || isOnFile) return undefined;
  // Organisations themselves are a directory for whoever holds an office.
  const ids = [
    ...idsOfA(world),
    ...(route.name === DIRECTORY ? [] : [world.places['organisation A']]),
  ];
  // What somebody named themselves is said back to them.
  const { path } = outgoing(world, one);
  return ids.some((id) => id !== person?.personId && !path.includes(id) && text.includes(id))
    ? 'shows ids of the other organisation'
    : undefined;
};

/** Why the answer is not what the declaration promises; undefined when it is. */
export const flawOf = (world: World, one: Case, answer: PlainAnswer): string | undefined => {
  const { allowed, use, person } = one;
  const { status, code } = verdictOf(answer);
  const said = `${status} ${code ?? ''}`;
  if (status >= 500 || code === 'request.malformed') return `was not judged: ${said}`;
  if (allowed) {
    const isOfTheThing = use.says?.includes(code ?? '') ?? false;
    if (REFUSING.has(status) && !isOfTheThing) return `is allowed and was refused: ${said}`;
    return status < 300 ? leakIn(world, one, answer.text) : undefined;
  }
  if (!REFUSING.has(status) || code === undefined) return `is not allowed and was told ${said}`;
  const isUnknown = code === 'access.unauthenticated' || code === 'access.token-invalid';
  return (person === undefined) === isUnknown ? undefined : `was told ${said}`;
};
