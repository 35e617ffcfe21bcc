import type { Office } from '@jinbang/contracts/office';
import { madeUpIdNumber } from './cast.ts';
import { type Client, clientOf } from './http-client.ts';
import { registerPersons } from './set-up-contest.ts';
import type { Official } from './stage.ts';

/** The officials of a scenario: made-up names that say their office. */
const OFFICES: readonly (readonly [Office, string, string])[] = [
  ['chief-judge', '示例裁判长', 'Sample Chief Judge'],
  ['supervisor', '示例监督', 'Sample Supervisor'],
  ['encryption-judge', '示例加密裁判', 'Sample Encryption Judge'],
  ['approving-office', '示例核准处', 'Sample Approving Office'],
];

export type Officials = {
  readonly people: readonly Official[];
  readonly clients: Readonly<Record<string, Client>>;
  readonly judges: readonly { readonly personId: string; readonly client: Client }[];
  /** The first token of each office, for whoever wants to look around as one of them. */
  readonly tokens: Readonly<Partial<Record<Office, string>>>;
};

const FIRST_SERIAL = 800;

/** Registers officials and judges and hands each an access token. */
export const engageOfficials = async (
  origin: string,
  organiser: Client,
  organisationId: string,
  judgeCount: number,
): Promise<Officials> => {
  const roles = [
    ...OFFICES,
    ...Array.from(
      { length: judgeCount },
      (_, place) => ['judge', `示例裁判${place + 1}`, `Sample Judge ${place + 1}`] as const,
    ),
  ];
  const personIds = await registerPersons(
    { organiser },
    roles.map(([, name, nameEn], place) => ({
      name,
      nameEn,
      idNumber: madeUpIdNumber(FIRST_SERIAL + place),
      organisationId,
    })),
  );
  const engaged = await Promise.all(
    roles.map(async ([office, , label], place) => {
      const personId = personIds[place] ?? '';
      const { token } = await organiser.post<{ token: string }>('/api/gateway/v1/access-tokens', {
        personId,
        label,
        expiresInHours: 24,
      });
      return { office, personId, token, client: clientOf(origin, token) };
    }),
  );
  return {
    people: engaged.map(({ office, personId }) => ({ office, personId })),
    clients: Object.fromEntries(engaged.map(({ office, client }) => [office, client])),
    judges: engaged
      .filter(({ office }) => office === 'judge')
      .map(({ personId, client }) => ({ personId, client })),
    tokens: Object.fromEntries(
      engaged.toReversed().map(({ office, token }) => [office, token] as const),
    ),
  };
};
