/**
 * Something the person at the keyboard can mend: shown as one sentence, exit code 1, no stack.
 */
export class PlainStop extends Error {
  constructor(sentence: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.name = 'PlainStop';
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

/** What to print for a thrown value; a disk or permission problem becomes a sentence too. */
export const sentenceFor = (cause: unknown): string | undefined => {
  if (cause instanceof PlainStop) return cause.message;
  const path = cause instanceof Error && 'path' in cause ? ` (${String(cause.path)})` : '';
  switch (codeOf(cause)) {
    case 'ENOSPC':
      return `The disk is full${path}; free some space and start again.`;
    case 'EDQUOT':
      return `Your disk quota is used up${path}; free some space and start again.`;
    case 'EROFS':
      return `The disk is read-only${path}; give a folder that can be written with --state DIR.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `A file stands where a folder is needed${path}; give another folder with --state DIR.`;
    case 'EACCES':
    case 'EPERM':
      return `No permission to write here${path}; use --state DIR or change the folder's owner.`;
    default:
      return undefined;
  }
};
