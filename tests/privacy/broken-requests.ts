import { newId } from '@jinbang/kernel/id';
import { askPlainly } from '../flows/plain-request.ts';
import type { Secret } from './searched-files.ts';

/** Where secrets are written in practice: forms that take them, and forms that do not. */
const ADDRESSES = [
  ['POST', '/api/gateway/v1/public/sessions'],
  ['POST', '/api/gateway/v1/public/device-sessions'],
  ['POST', '/api/gateway/v1/public/devices'],
  ['POST', '/api/gateway/v1/public/invitations/passwords'],
  ['POST', '/api/gateway/v1/invitations'],
  ['POST', '/api/registration/v1/persons'],
  ['POST', '/api/registration/v1/organisations'],
  ['POST', '/api/judging/v1/commands'],
  ['POST', '/api/ranking/v1/events/none/results'],
  ['POST', '/api/certification/v1/issuers'],
  ['POST', '/api/certification/v1/public/verifications'],
] as const;

type Asking = {
  readonly origin: string;
  readonly bearer: string;
  readonly secrets: readonly Secret[];
};

const latin = (text: string): string => Buffer.from(text).toString('latin1');

/** Bodies that are wrong in every way, each with every secret in it. */
const bodiesOf = (secrets: readonly Secret[]): readonly string[] => {
  const texts = secrets.map(({ text }) => text);
  const named = Object.fromEntries(texts.map((text) => [text, text]));
  return [
    `{"broken": ${texts.join(' ')}`,
    texts.join('\n'),
    JSON.stringify(texts),
    JSON.stringify(named),
    JSON.stringify({ ...named, persons: [{ name: texts, idNumber: { is: texts } }] }),
    JSON.stringify({ email: texts[0], password: texts[0], token: texts[0], code: texts[0] }),
  ];
};

/** Sends secrets in bodies, headers, addresses and cookies that no route can carry out. */
export const sendBroken = async ({
  origin,
  bearer,
  secrets,
}: Asking): Promise<readonly number[]> => {
  const common = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  const inBodies = ADDRESSES.flatMap(([method, path]) =>
    bodiesOf(secrets).map((body) => ({
      method,
      path,
      headers: { ...common, 'idempotency-key': newId() },
      body,
    })),
  );
  const inPlaces = secrets.flatMap(({ text }) => {
    const written = encodeURIComponent(text);
    return [
      { path: `/api/registration/v1/persons/${written}/erasures`, headers: common },
      { path: `/api/registration/v1/persons?ownerId=${written}&after=${written}`, headers: common },
      { path: `/api/certification/v1/public/certificates/${written}`, headers: {} },
      { path: `/api/${written}/v1/x`, headers: common },
      { path: `/${written}`, headers: {} },
      { path: '/api/judging/v1/x', headers: { authorization: `Bearer ${latin(text)}` } },
      { path: '/api/judging/v1/x', headers: { cookie: `jinbang.session_token=${written}` } },
      {
        path: '/api/gateway/v1/sessions',
        headers: { ...common, 'x-request-id': written, 'device-proof': written },
      },
    ];
  });
  const answers = await Promise.all(
    [...inBodies, ...inPlaces].map((request) =>
      askPlainly(origin, request).then(
        ({ status }) => status,
        () => 0,
      ),
    ),
  );
  return answers;
};
