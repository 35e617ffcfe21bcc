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
  publication_consent: 'heard: whom a public page does not name, ids alone',
  final_result: 'heard: hashes, counts and the address of a public page',
  issuer: 'filing is public',
  standing_authorisation: 'filing is public',
  rule_draft: 'rules to be: asked for by the place where their author holds office; ids alone',
  rule_pack: 'rules are public until adopted and afterwards',
  adoption: 'links a competition to its body: by it the tenant of a request is found',
  promotion_notice: 'hangs in public, without a name: by it everybody’s question finds the body',
  award_organiser: 'name and code stand on documents: by them a number finds its tenant',
  number_register: 'leads a public question about a number to the body, which is the tenant',
  status_list: 'published for everybody',
};

// The gateway finds out who asks: nearly every row is read before there is a tenant, by a secret
// that nobody can guess. See decision 0006 for what guards it instead; what is listed for staff is
// asked for by the office they hold there, and the access matrix tries each list from elsewhere.
const BY_SECRET = 'about one person, found by a secret or by that person’s id, and listed for them';
const BY_ISSUER = 'found by a secret; listed for whoever issued it, and for operators';
const BY_EVENT =
  'of one event, found before anybody has signed in; listed for those who run that event';

const ofGateway: Readonly<Record<string, string>> = {
  access_token: BY_ISSUER,
  access_trail: 'append-only; read through the rule of the person or of the place',
  account: BY_SECRET,
  account_credential: BY_SECRET,
  account_session: BY_SECRET,
  account_verification: BY_SECRET,
  api_key: 'found by a secret; listed for whom it acts as, and for operators',
  contestant_code: BY_EVENT,
  contestant_entry: 'heard: ids and entry numbers; read with a code before there is a tenant',
  contestant_session: BY_SECRET,
  device: BY_EVENT,
  device_session: BY_EVENT,
  device_setting: 'of one event, read at every sign-in on its tablets',
  erased_person: 'ids of who was erased, so that nobody is invited under one again',
  invitation: BY_ISSUER,
  mail: 'what would have been sent; read by operators of the platform',
  pairing: 'found by a secret alone, for five minutes; listed for nobody',
  passkey: BY_SECRET,
  pin: BY_EVENT,
  place: 'which event belongs where: by it an office is found to count',
  throttle: 'counts under keyed hashes; listed for nobody',
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
