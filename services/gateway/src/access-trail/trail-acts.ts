/** What the trail records. An act is past tense; a `code` beside it says why it was refused. */
export const TRAIL_ACTS = [
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'session-revoked',
  'session-moved',
  'invited',
  'invitation-withdrawn',
  'invitation-accepted',
  'recovery-asked',
  'password-set',
  'passkey-added',
  'passkey-removed',
  'account-closed',
  'key-made',
  'key-revoked',
  'pairing-begun',
  'device-paired',
  'device-renamed',
  'device-revoked',
  'pin-issued',
  'pin-locked',
  'pin-unlocked',
  'pin-withdrawn',
  'device-handed-over',
  'device-locked',
  'device-unlocked',
  'code-issued',
  'code-withdrawn',
] as const;
export type TrailAct = (typeof TRAIL_ACTS)[number];

export type TrailMethod = 'password' | 'passkey' | 'oidc' | 'pin' | 'key' | 'code';
