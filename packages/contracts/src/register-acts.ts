/** The states of a certificate; expired is read off its end and is none. */
export const REGISTER_STATES = ['live', 'suspended', 'revoked'] as const;

/** What may be done with a certificate after it was issued (M21). */
export const REGISTER_ACTS = [
  'suspend',
  'reinstate',
  'revoke',
  'reissue',
  'correct',
  'renew',
] as const;
type Act = (typeof REGISTER_ACTS)[number];

export const REGISTER_CAUSES = [
  'doubt',
  'cleared',
  'misconduct',
  'error',
  'lost',
  'spoilt',
  'misspelt',
  'key',
  'renewal',
] as const;
type Cause = (typeof REGISTER_CAUSES)[number];

/** Why an act may be done; the words of the reason stand beside it. */
export const CAUSES_OF_ACT: Readonly<Record<Act, readonly Cause[]>> = {
  suspend: ['doubt', 'misconduct', 'error', 'key'],
  reinstate: ['cleared'],
  revoke: ['misconduct', 'error', 'key'],
  reissue: ['lost', 'spoilt'],
  correct: ['misspelt'],
  renew: ['renewal'],
};
