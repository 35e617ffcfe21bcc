import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NatsUser } from '../../nats/permissions.ts';
import { top } from './run-tool.ts';
import type { SystemKeys } from './system-keys.ts';

/** What people and devices reach: these listen on the public address. */
export const FRONT: ReadonlySet<string> = new Set(['gateway', 'live']);

/** What a service's own settings are made from. */
export type Setting = {
  readonly keys: SystemKeys;
  readonly urlOf: (process: string) => string;
  readonly publicOrigin: string;
};

export type ServiceProcess = {
  readonly name: NatsUser;
  /** The folder below services/. */
  readonly service: string;
  readonly entry: 'main.ts' | 'live.ts';
  readonly heapMb: number;
  /** Room for what lives but a moment; small where nobody works through a whole result at once. */
  readonly youngMb?: number;
  /** How far the heap grows until it is gone through again; what lives through a batch is not worth a look. */
  readonly growPercent?: number;
  readonly settings: (setting: Setting) => Readonly<Record<string, string>>;
};

const none = () => ({});

/** Every process of the system, in the order their lines appear at start. */
export const serviceProcesses: readonly ServiceProcess[] = [
  {
    name: 'registration',
    service: 'registration',
    entry: 'main.ts',
    heapMb: 96,
    settings: ({ keys, urlOf }) => ({
      REGISTRATION_JUDGING_URL: urlOf('judging'),
      REGISTRATION_RANKING_URL: urlOf('ranking'),
      REGISTRATION_CERTIFICATION_URL: urlOf('certification'),
      REGISTRATION_GATEWAY_URL: urlOf('gateway'),
      REGISTRATION_OPERATOR_ID: keys.operatorId,
      REGISTRATION_IDENTITY_KEY_FILE: keys.secretFile('registration-identity'),
    }),
  },
  {
    name: 'judging',
    service: 'judging',
    entry: 'main.ts',
    heapMb: 192,
    settings: ({ keys }) => ({ JUDGING_LOG_SECRET_FILE: keys.secretFile('judging-log') }),
  },
  {
    name: 'ranking',
    service: 'ranking',
    entry: 'main.ts',
    heapMb: 128,
    settings: ({ urlOf }) => ({
      RANKING_REGISTRATION_URL: urlOf('registration'),
      RANKING_JUDGING_URL: urlOf('judging'),
    }),
  },
  { name: 'live', service: 'ranking', entry: 'live.ts', heapMb: 96, settings: none },
  {
    name: 'certification',
    service: 'certification',
    entry: 'main.ts',
    // 20,000 decisions of one result stand in memory together, and once more where it is amended.
    heapMb: 448,
    youngMb: 16,
    growPercent: 300,
    settings: ({ keys, urlOf }) => ({
      CERTIFICATION_SECRET_FILE: keys.secretFile('certification-secret'),
      CERTIFICATION_REGISTRATION_URL: urlOf('registration'),
      CERTIFICATION_JUDGING_URL: urlOf('judging'),
    }),
  },
  {
    name: 'gateway',
    service: 'gateway',
    entry: 'main.ts',
    heapMb: 128,
    settings: ({ keys, urlOf }) => ({
      GATEWAY_TOKEN_KEY_FILE: keys.tokenKeyFile,
      GATEWAY_SECRET_FILE: keys.gatewaySecretFile,
      GATEWAY_BOOTSTRAP_TOKEN_FILE: keys.bootstrapTokenFile,
      GATEWAY_OPERATOR_ID: keys.operatorId,
      GATEWAY_REGISTRATION_URL: urlOf('registration'),
      GATEWAY_JUDGING_URL: urlOf('judging'),
      GATEWAY_RANKING_URL: urlOf('ranking'),
      GATEWAY_CERTIFICATION_URL: urlOf('certification'),
      GATEWAY_LIVE_URL: urlOf('live'),
    }),
  },
];

export const entryOf = ({ service, entry }: Pick<ServiceProcess, 'service' | 'entry'>): string =>
  join(top, 'services', service, 'src', entry);

/** The processes whose code is in this clone. */
export const presentProcesses = (): readonly ServiceProcess[] =>
  serviceProcesses.filter((process) => existsSync(entryOf(process)));
