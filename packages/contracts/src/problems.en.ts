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
  // A promotion rule pack.
  'rule-pack.invalid': 'The rule pack has flaws and was not taken. Mend the listed places.',
  'rule-pack.cap-below-grant': 'The cap lies below the level this rule grants.',
  'rule-pack.double-id': 'The rule id {id} occurs twice.',
  'rule-pack.empty-range': 'The range is empty: it ends before it begins.',
  'rule-pack.gives-nothing':
    'This rule grants no level, nominates for no title and opens no application.',
  'rule-pack.held-step-too-low': 'The level for holders must be above the level this rule grants.',
  'rule-pack.minimum-above-cap': 'The lowest level given lies above the cap.',
  'rule-pack.missing': 'This field is missing.',
  'rule-pack.not-a-day': 'Write a day, such as 2025-01-31.',
  'rule-pack.not-a-key': 'Use letters, digits, underscores and hyphens only, at most 64.',
  'rule-pack.not-a-list': 'This must be a list.',
  'rule-pack.not-an-object': 'This must be an object.',
  'rule-pack.not-exact':
    'A percentage or a mark is sent as text such as "30", not as a JSON number.',
  'rule-pack.not-one-of': 'This must be one of: {known}.',
  'rule-pack.not-text': 'This must be text and not empty.',
  'rule-pack.not-whole': 'This must be a whole number from {from} to {to}.',
  'rule-pack.not-yes-or-no': 'This must be true or false.',
  'rule-pack.out-of-range': 'This must lie between {from} and {to}.',
  'rule-pack.past-ceiling': 'A contest cannot grant the two levels above level 1.',
  'rule-pack.too-deep': 'Conditions are nested more than {limit} deep.',
  'rule-pack.too-long': 'This is longer than {limit} characters.',
  'rule-pack.too-many-parts': 'There are more than {limit} single conditions here.',
  'rule-pack.unknown-field': 'There is no such field. Check the spelling.',
  'rule-pack.wrong-count': 'There must be {from} to {to} items.',
  // One entered value.
  'mark.wrong-form':
    'Aspect {aspect} is marked by "{expected}"; the value has another form. Enter it again.',
  'mark.not-exact': 'The number for aspect {aspect} is sent as text such as "7.25".',
  'mark.score-range': 'Aspect {aspect} takes a score of 0, 1, 2 or 3.',
  'mark.above-maximum': 'Aspect {aspect} gives at most {maximum}. Check the value.',
  'mark.below-minimum': 'Aspect {aspect} cannot go below {minimum}. Check the value.',
  'mark.step': 'Aspect {aspect} is marked in steps of {step}.',
  'mark.count-range': 'The number completed for aspect {aspect} is 0 to {possible}.',
  'mark.unknown-choice': 'Aspect {aspect} has no such option. Choose one of its {options} options.',
  'mark.unknown-band': 'Aspect {aspect} has no such band. Choose one of its {bands} bands.',
  // Certificates.
  'certificate-number.malformed':
    'The certificate number does not follow its rule ({part}). Please check it.',
  'status-list.full': 'Half of this status list is used. Begin a new one.',
  // The configuration of an aspect.
  'aspect.not-exact': 'This must be a decimal or a fraction as text, such as "7.25".',
  'aspect.not-positive': 'This must be more than zero.',
  'aspect.negative': 'This cannot be less than zero.',
  'aspect.range-empty': 'The minimum must be lower than the maximum.',
  'aspect.percent-range': 'A deduction is between 0 and 100 percent.',
  'aspect.drops-all': 'So many marks are dropped that none may be left to count.',
  'aspect.exceeds-maximum': 'This calculation can give more than the {max} marks of the aspect.',
  'aspect.maximum-not-zero':
    'An aspect that only takes marks away, or a fatal fault, has a maximum of 0.',
  // The door.
  'gateway.service-unavailable':
    'This part of the system does not answer right now. Nothing was lost; try again in a moment.',
};
