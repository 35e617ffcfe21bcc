/** What a route of the gateway asks of whoever comes, where no office is asked for. */
export const FOR_EVERYBODY = { public: true } as const;
/** Something shown in place of a sign-in: looked at by the use case, worth nothing elsewhere. */
export const BY_INVITATION = { public: true, shows: 'invitation link' } as const;
export const BY_RECOVERY_LINK = { public: true, shows: 'recovery link' } as const;
export const BY_TABLET = { public: true, shows: 'signature of a paired tablet' } as const;
export const BY_PAIRING_CODE = { public: true, shows: 'pairing code and signature' } as const;
/** Their own sessions, passkeys and password; nobody else's. */
export const OWN_SESSIONS = { signedIn: true, own: 'sessions' } as const;
export const OWN_PASSKEYS = { signedIn: true, own: 'passkeys' } as const;
export const OWN_TABLET = { signedIn: true, own: 'session on a tablet' } as const;
