import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { id } from '../primitive.ts';

/** `renewed`: another row with a newer text took its place. */
export const publicationConsentState = z.enum(['standing', 'withdrawn', 'renewed']);
export type PublicationConsentState = z.infer<typeof publicationConsentState>;

/**
 * A consent to publication in a competition was given, renewed or taken back: ids alone. The
 * aggregate is the consent. Readers: ranking, whose boards then show the code, and certification, whose
 * public notices then name nobody there.
 */
export const publicationConsentToldV1 = defineFact(
  'registration.publication-consent.told',
  1,
  z.object({ personId: id, state: publicationConsentState }),
);

/**
 * Of all of a person's consents to publication in one competition: was it taken back, and not given
 * again? Who was never asked is not meant; whether to ask is the competition's rule.
 */
export const isPublicationWithheld = (states: readonly PublicationConsentState[]): boolean =>
  states.includes('withdrawn') && !states.includes('standing');
