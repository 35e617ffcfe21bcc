import type { Rejection } from '@jinbang/kernel/rejection';

type Asked = { readonly method: string; readonly path: string };
type Reach = readonly [method: RegExp, path: RegExp];

const READ = /^(GET|HEAD)$/;

/** What each narrow scope of a machine's key reaches here; the paths stand below `/api/certification/v1`. */
const REACHES: Readonly<Record<string, readonly Reach[]>> = {
  'certification:register': [
    [READ, /^\/(certificates(\/[^/]+(\/credential)?)?|issuers(\/[^/]+)?)$/],
  ],
  'certification:decisions': [
    [READ, /^\/(decisions|decision-batches|approval-queue)(\/|$)/],
    [READ, /^\/events\/[^/]+\/progress$/],
  ],
  'certification:receipts': [
    [READ, /^\/issuers\/[^/]+\/upload-(runs|templates)$/],
    [READ, /^\/upload-runs\/[^/]+\/rows$/],
    [/^PUT$/, /^\/upload-runs\/[^/]+\/receipt-preview$/],
    [/^POST$/, /^\/upload-runs\/[^/]+\/(handing-in|receipts)$/],
  ],
  'certification:webhooks': [
    [READ, /^\/issuers\/[^/]+\/webhooks$/],
    [READ, /^\/webhooks\/[^/]+\/deliveries$/],
    [/^POST$/, /^\/webhooks\/[^/]+\/deliveries\/[^/]+\/replay$/],
  ],
};

// The second pair of eyes are a person's, and so is a signature: no key has either.
const OF_PEOPLE = /\/(approval|confirmation|confirmations|signatures|consent)$/;
const peopleOnly: Rejection = { kind: 'forbidden', code: 'api-key.people-only' };

const missing = (scope: string): Rejection => ({
  ...{ kind: 'forbidden', code: 'api-key.scope-missing', params: { scope } },
});

const reaches = (scope: string, { method, path }: Asked): boolean =>
  (REACHES[scope] ?? []).some(([methods, paths]) => methods.test(method) && paths.test(path));

/**
 * Why a key may not ask this, whatever its person may do; people have no scopes and no such limit.
 * @param scopes of the key that was shown at the gateway; undefined where somebody asks in person
 */
export const flawOfScope = (
  scopes: readonly string[] | undefined,
  asked: Asked,
): Rejection | undefined => {
  if (scopes === undefined) return undefined;
  const isRead = READ.test(asked.method);
  if (!isRead && OF_PEOPLE.test(asked.path)) return peopleOnly;
  const whole = `certification:${isRead ? 'read' : 'write'}`;
  if (scopes.includes(whole) || scopes.some((scope) => reaches(scope, asked))) return undefined;
  return missing(Object.keys(REACHES).find((scope) => reaches(scope, asked)) ?? whole);
};
