/** One sentence per refusal: what happened, what to do. `{name}` is filled from the params. */
export const problemsEn: Readonly<Record<string, string>> = {
  // The door: any request.
  'request.malformed': 'The request does not have the expected form. See the listed places.',
  'request.not-json': 'The body is not valid JSON. Send a JSON document.',
  'request.media-type': 'This address takes only {expected}. Set the content type accordingly.',
  'request.too-large': 'The body is larger than {limit} bytes. Send less at once.',
  'request.not-found': 'There is nothing at this address.',
  'request.origin': 'This request came from another site and was refused.',
  'request.too-many': 'Too many requests. Wait a moment and try again.',
  'request.timeout': 'The request took too long and was given up. Try again.',
  'number.not-exact': 'A mark or amount is sent as text such as "7.25", not as a JSON number.',
  // Who asks.
  'access.unauthenticated': 'Sign in first.',
  'access.token-invalid': 'The sign-in is no longer valid. Sign in again.',
  'access.forbidden': 'Your office does not allow this.',
  // Commands that are repeated or out of date.
  'command.key-missing': 'A write needs an Idempotency-Key, so that a repeat can be recognised.',
  'command.key-reused': 'This command id was already used for something else. Take a new one.',
  'command.still-running': 'The same command is still being carried out. Ask again in a moment.',
  'command.version-missing': 'Say which version the change is based on.',
};
