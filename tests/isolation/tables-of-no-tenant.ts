/**
 * Tables the running service reads without row-level security, each with its reason (decision
 * 0006). A table that is neither under it nor here makes a test fail.
 */
const ofEveryService: Readonly<Record<string, string>> = {
  command: 'read by a command id alone, and answered only to who sent that command',
  held_office: 'says which tenants somebody has, so it is read before there is one; ids alone',
};

const ofCertification: Readonly<Record<string, string>> = {
  competition: 'heard, without names; any body may be asked to certify it until one does',
  event: 'heard, without names; as its competition',
  final_result: 'heard: hashes, counts and the address of a public page',
  issuer: 'filing is public',
  standing_authorisation: 'filing is public',
  rule_pack: 'rules are public until adopted and afterwards',
  adoption: 'links a competition to its body: by it the tenant of a request is found',
  number_register: 'leads a public question about a number to the body, which is the tenant',
  status_list: 'published for everybody',
};

// The gateway finds out who asks: nearly every row is read before there is a tenant, by a secret
// that nobody can guess. See decision 0006 for what guards it instead.
const WHO_ASKS = 'about one person, read by a secret or by that person’s id';
const OF_A_TABLET = 'of one event, read before anybody has signed in on the tablet';

const ofGateway: Readonly<Record<string, string>> = {
  access_token: WHO_ASKS,
  access_trail: 'append-only; read through the rule of the place',
  account: WHO_ASKS,
  account_credential: WHO_ASKS,
  account_session: WHO_ASKS,
  account_verification: WHO_ASKS,
  api_key: WHO_ASKS,
  contestant_code: WHO_ASKS,
  contestant_entry: WHO_ASKS,
  contestant_session: WHO_ASKS,
  device: OF_A_TABLET,
  device_session: OF_A_TABLET,
  device_setting: OF_A_TABLET,
  erased_person: 'ids of who was erased, so that nobody is invited under one again',
  invitation: WHO_ASKS,
  mail: 'what would have been sent; read by operators of the platform',
  pairing: OF_A_TABLET,
  passkey: WHO_ASKS,
  pin: OF_A_TABLET,
  place: 'which event belongs where: by it an office is found to count',
  throttle: 'counts under keyed hashes',
};

const ofService: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  certification: ofCertification,
  gateway: ofGateway,
};

export const reasonsOf = (service: string): Readonly<Record<string, string>> => ({
  ...ofEveryService,
  ...ofService[service],
});

/** Tables under row-level security that every tenant may read: what stands in them is a directory. */
export const DIRECTORIES: readonly string[] = ['registration.organisation'];
