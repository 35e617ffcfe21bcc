import { type NatsAccess, type NatsPermissions, natsAccess, permissionsOf } from './permissions.ts';

export type NatsServerSettings = {
  readonly host: string;
  readonly port: number;
  readonly storeDir: string;
  /** The public NKey of each user of `natsAccess`. */
  readonly publicKeys: { readonly [user: string]: string };
};

const quoted = (subjects: readonly string[]): string =>
  subjects.map((subject) => `"${subject}"`).join(', ');

const ONE_ANSWER = '\n      allow_responses: { max: 1, expires: "10s" }';

const userBlock = (publicKey: string, { publish, subscribe, answers }: NatsPermissions): string =>
  `    { nkey: ${publicKey}, permissions: {
      publish: [${quoted(publish)}]
      subscribe: [${quoted(subscribe)}]${answers ? ONE_ANSWER : ''}
    } }`;

/** The `authorization` block alone, for a server somebody else runs. */
export const authorizationBlock = (publicKeys: NatsServerSettings['publicKeys']): string => {
  const users = Object.entries<NatsAccess>(natsAccess).map(([user, access]) => {
    const publicKey = publicKeys[user];
    if (!publicKey) throw new Error(`no NKey for the NATS user ${user}`);
    return userBlock(publicKey, permissionsOf(user, access));
  });
  return `authorization {\n  users: [\n${users.join('\n')}\n  ]\n}\n`;
};

/**
 * A whole server config. It uses only what server 2.9.10 knows: no `sync_interval` (it would not
 * start) and no `accounts` block beside `authorization` (CVE-2023-47090).
 */
export const serverConfig = (settings: NatsServerSettings): string =>
  `server_name: jinbang
host: "${settings.host}"
port: ${settings.port}
jetstream { store_dir: ${JSON.stringify(settings.storeDir)} }
${authorizationBlock(settings.publicKeys)}`;
