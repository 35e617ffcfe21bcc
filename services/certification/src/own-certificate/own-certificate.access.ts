/**
 * A contestant reads what was decided about them and takes their own certificates. Rows are found by
 * event, entry and person together, so whoever asks about another's entry sees an empty list.
 */
export const READS_OWN_CERTIFICATES = { signedIn: true, own: 'certificates' } as const;
