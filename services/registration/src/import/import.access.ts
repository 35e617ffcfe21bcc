/** A file says who people are: what was read from it is for who handed it in, and nobody else. */
export const MADE_IMPORT = { signedIn: true, own: 'import' } as const;
