import type { Verification } from '@jinbang/contracts/http/verify';
import { madeUpIdNumber } from './cast.ts';
import { type Client, clientOf, until } from './http-client.ts';
import { registerPersons } from './set-up-contest.ts';

const CERTIFICATION = '/api/certification/v1';
const ISSUING_TIMEOUT_MS = 120_000;

export type CertifyPlan = {
  readonly organiser: Client;
  readonly origin: string;
  readonly competitionId: string;
  readonly eventId: string;
  readonly bodyId: string;
  readonly occupationCode: string;
};

export type Decided = {
  readonly decisionId: string;
  readonly entryId: string;
  readonly personId: string;
  readonly kind: string;
  readonly outcome: 'granted' | 'refused' | 'nominable';
  readonly level: string | null;
  readonly reason: string;
  readonly sentence: { readonly zh: string; readonly en: string };
};

export type Issued = {
  readonly certificateId: string;
  readonly number: string;
  readonly entryId: string;
  readonly personId: string;
  readonly level: string;
  readonly verifyUrl: string;
};

export type Certified = {
  readonly decisions: readonly Decided[];
  readonly certificates: readonly Issued[];
  readonly verifications: readonly Verification[];
  /** The signed credentials, in the order of the certificates. */
  readonly credentials: readonly unknown[];
};

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

const readAll = async <Item>(client: Client, path: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const page: Page<Item> = await client.get(`${path}&limit=200${query}`);
    items.push(...page.items);
    after = page.next;
  }
  return items;
};

const SERIAL = 799;

/** Somebody of the body itself: nobody else can say that it will issue (M14). */
const officeOfBody = async ({
  organiser,
  origin,
  bodyId,
}: Pick<CertifyPlan, 'organiser' | 'origin' | 'bodyId'>): Promise<Client> => {
  const [personId] = await registerPersons({ organiser }, [
    {
      name: '示例评价机构专员',
      nameEn: 'Sample Certification Officer',
      idNumber: madeUpIdNumber(SERIAL),
      organisationId: bodyId,
    },
  ]);
  const scope = { kind: 'organisation', id: bodyId };
  await organiser.post('/api/registration/v1/appointments', {
    appointments: [
      { personId, office: 'certification-body', scope, from: new Date().toISOString() },
    ],
  });
  const { token } = await organiser.post<{ token: string }>('/api/gateway/v1/access-tokens', {
    personId,
    label: 'Sample Certification Officer',
    expiresInHours: 24,
  });
  return clientOf(origin, token);
};

/**
 * The body is on file before the contest, with a standing authorisation for it (M14, M17); the
 * competition chooses it, and its own office agrees.
 */
export const fileIssuer = async (
  plan: Omit<CertifyPlan, 'eventId'> & { readonly bodyCode?: string },
): Promise<void> => {
  const { organiser, bodyId, competitionId, occupationCode, bodyCode = '0001' } = plan;
  const year = new Date().getUTCFullYear();
  await until(
    'certification has heard of the operator’s office',
    () =>
      organiser.post(`${CERTIFICATION}/issuers`, {
        bodyId,
        name: '示例职业技能等级评价机构',
        evaluator: 'S',
        bodyCode,
        province: '12',
        site: '000001',
        filingNo: '津示备〔2026〕1号',
        filed: [
          { occupationCode, levels: ['5', '4', '3', '2', '1'], from: `${year}-01-01`, to: null },
        ],
      }),
    () => true,
  );
  await organiser.post(`${CERTIFICATION}/issuers/${bodyId}/authorisations`, {
    documentNo: '津示授〔2026〕1号',
    from: `${year}-01-01`,
    to: null,
    competitionId,
  });
  const pack = `${CERTIFICATION}/competitions/${competitionId}/rule-pack`;
  const { version } = await until(
    'certification has heard of the competition',
    () =>
      organiser.put<{ version: number }>(
        pack,
        { bodyId, packId: 'tianjin-2024', packVersion: 1, approval: 'standing-authorisation' },
        { version: 0 },
      ),
    () => true,
  );
  const body = await officeOfBody(plan);
  await until(
    'certification has heard of the body’s office',
    () => body.post(`${pack}/consent`, { answer: 'accepted' }, { version }),
    () => true,
  );
};

/** Waits until every decision that was granted has its certificate, then verifies each as a stranger. */
export const certify = async ({ organiser, origin, eventId }: CertifyPlan): Promise<Certified> => {
  await until(
    'every certificate is issued',
    () => organiser.get<{ state: string }>(`${CERTIFICATION}/events/${eventId}/progress`),
    ({ state }) => state === 'CERTIFIED',
    ISSUING_TIMEOUT_MS,
  );
  const decisions = await readAll<Decided>(
    organiser,
    `${CERTIFICATION}/decisions?eventId=${eventId}`,
  );
  const certificates = await readAll<Issued>(
    organiser,
    `${CERTIFICATION}/certificates?eventId=${eventId}`,
  );
  const stranger = clientOf(origin, undefined);
  const verifications: Verification[] = [];
  const credentials: unknown[] = [];
  for (const { certificateId } of certificates) {
    const credential = await organiser.get<unknown>(
      `${CERTIFICATION}/certificates/${certificateId}/credential`,
    );
    credentials.push(credential);
    verifications.push(
      // Fail closed: while the register is away the answer is `unknown`, and one asks again.
      await until(
        'the certificate can be looked up',
        () => stranger.post<Verification>(`${CERTIFICATION}/public/verifications`, credential),
        ({ overall }) => overall !== 'unknown',
      ),
    );
  }
  return { decisions, certificates, verifications, credentials };
};
