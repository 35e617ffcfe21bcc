/** Who competes in the entry reads it and what is held of them; no office reads it this way. */
export const READS_OWN_ENTRY = { signedIn: true, own: 'entry' } as const;
/** The list of them; empty for whoever competes nowhere. */
export const LISTS_OWN_ENTRIES = { signedIn: true, own: 'entries' } as const;
