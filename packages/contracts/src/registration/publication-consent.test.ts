import { expect, it } from 'vitest';
import { isPublicationWithheld, type PublicationConsentState } from './publication-consent.ts';

it.each<[string, PublicationConsentState[], boolean]>([
  ['never asked', [], false],
  ['given', ['standing'], false],
  ['taken back', ['withdrawn'], true],
  ['renewed, the new row not heard of yet', ['renewed'], false],
  ['renewed, then taken back', ['renewed', 'withdrawn'], true],
  ['taken back, then given again', ['withdrawn', 'standing'], false],
])('a name is withheld once consent was taken back: %s', (_when, states, withheld) => {
  expect(isPublicationWithheld(states)).toBe(withheld);
});
