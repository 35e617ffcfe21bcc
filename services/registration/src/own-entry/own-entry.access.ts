/** Who competes in the entry reads it and what is held of them; no office reads it this way. */
export const READS_OWN_ENTRY = { signedIn: true, own: 'entry' } as const;
