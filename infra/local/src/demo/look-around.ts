import type { System } from '../system.ts';
import type { Played } from './play-contest.ts';

/**
 * How to look around as somebody of the demo. The tokens are worth nothing once it has ended; a
 * run that ends at once does not print them.
 */
export const lookAround = (
  { urls, tokens }: Pick<System, 'urls' | 'tokens'>,
  played: Pick<Played, 'eventId' | 'tokens'>,
): string => {
  const ways = [
    ['a judge', `${urls.gateway}/tablet/?by=token&event=${played.eventId}`, played.tokens.judge],
    ['the chief judge', `${urls.gateway}/console/token`, played.tokens['chief-judge']],
    ['the organiser', `${urls.gateway}/console/first`, tokens.bootstrap],
  ] as const;
  return [
    '  Sign in with a token to look around as',
    ...ways.flatMap(([who, url, token]) =>
      token === undefined ? [] : [`  ${who.padEnd(16)} ${url}`, `${' '.repeat(19)}${token}`],
    ),
    '',
    '',
  ].join('\n');
};
