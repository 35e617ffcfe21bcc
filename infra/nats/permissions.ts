/**
 * Who may say and hear what on NATS: data alone, one record per service.
 * The launcher, the tests and the cluster's config are all made from this list.
 */
export type NatsAccess = {
  /** The stream this service declares and fills with `fact.<service>.>`; absent for pure readers. */
  readonly tells?: string;
  /** Streams this service reads with a durable consumer named after the service. */
  readonly reads: readonly string[];
  /** Core subjects beside JetStream. */
  readonly publishes?: readonly string[];
  readonly subscribes?: readonly string[];
  /** May answer, once, what it is asked on a subject it subscribes to. */
  readonly answers?: boolean;
};

export const FACTS_REGISTRATION = 'FACTS_REGISTRATION';
export const FACTS_JUDGING = 'FACTS_JUDGING';
export const FACTS_RANKING = 'FACTS_RANKING';
export const FACTS_CERTIFICATION = 'FACTS_CERTIFICATION';

export const natsAccess = {
  registration: {
    tells: FACTS_REGISTRATION,
    reads: [FACTS_JUDGING, FACTS_RANKING, FACTS_CERTIFICATION],
  },
  judging: { tells: FACTS_JUDGING, reads: [FACTS_REGISTRATION] },
  ranking: {
    tells: FACTS_RANKING,
    reads: [FACTS_REGISTRATION, FACTS_JUDGING],
    // Frames go to every live edge; an edge that starts late asks for a snapshot.
    publishes: ['frame.>'],
    subscribes: ['frame-request.>'],
    answers: true,
  },
  certification: {
    tells: FACTS_CERTIFICATION,
    reads: [FACTS_REGISTRATION, FACTS_RANKING],
  },
  gateway: { reads: [FACTS_REGISTRATION] },
  live: { reads: [], publishes: ['frame-request.>'], subscribes: ['frame.>'] },
} as const satisfies { readonly [service: string]: NatsAccess };

export type NatsUser = keyof typeof natsAccess;
export const natsUsers = Object.keys(natsAccess) as readonly NatsUser[];

export type NatsPermissions = {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  readonly answers: boolean;
};

/**
 * Own stream: look and declare. Never change it (a stream could be made to swallow the facts of
 * others), delete, purge or take out a message.
 */
const tellerSubjects = (service: string, stream: string): readonly string[] => [
  `fact.${service}.>`,
  `$JS.API.STREAM.INFO.${stream}`,
  `$JS.API.STREAM.CREATE.${stream}`,
];

/** `fact.judging.>` of `FACTS_JUDGING`. */
const factsOf = (stream: string): string => `fact.${stream.slice('FACTS_'.length).toLowerCase()}.>`;

/** Another's stream: its size (a consumer ahead of it is recreated) and one's own durable on it. */
const readerSubjects = (service: string, stream: string): readonly string[] => [
  `$JS.API.STREAM.INFO.${stream}`,
  `$JS.API.CONSUMER.INFO.${stream}.${service}`,
  // The server holds the filter named here against the one in the request.
  `$JS.API.CONSUMER.CREATE.${stream}.${service}.${factsOf(stream)}`,
  `$JS.API.CONSUMER.DELETE.${stream}.${service}`,
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.${service}`,
  `$JS.ACK.${stream}.${service}.>`,
  // From server 2.15 on an ack's subject also carries the domain and the account's hash.
  `$JS.ACK.*.*.${stream}.${service}.>`,
];

/**
 * The exact allow-list of one user; whatever is not in it is denied.
 * @param user the service's name, also its durable's name and the end of its inbox prefix
 */
export const permissionsOf = (user: string, access: NatsAccess): NatsPermissions => ({
  publish: [
    ...(access.tells ? tellerSubjects(user, access.tells) : []),
    ...access.reads.flatMap((stream) => readerSubjects(user, stream)),
    ...(access.publishes ?? []),
  ],
  // The default prefix `_INBOX.` would let every service read the replies to all others.
  subscribe: [`_INBOX_${user}.>`, ...(access.subscribes ?? [])],
  answers: access.answers === true,
});
