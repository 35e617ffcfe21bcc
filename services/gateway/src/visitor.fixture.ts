import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import type { openTestDoor } from './door.fixture.ts';

export type TestDoor = Awaited<ReturnType<typeof openTestDoor>>;
// Safe where a test reads an answer: what it reads is what it checks.
// biome-ignore lint/suspicious/noExplicitAny: answers of every route pass here.
export type Answer = { readonly status: number; readonly code: string; readonly body: any };

type Ask = { readonly body?: unknown; readonly headers?: Record<string, string> };

const readAnswer = async (answer: Response): Promise<Answer> => {
  const text = await answer.text();
  const body = text === '' ? null : JSON.parse(text);
  return { status: answer.status, code: body?.code ?? '', body };
};

/** A browser: keeps cookies and says which page it asks from. */
export const browserAt = (door: TestDoor, agent = 'Test Browser') => {
  const cookies = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const mark = pair.indexOf('=');
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, mark));
      else cookies.set(pair.slice(0, mark), pair.slice(mark + 1));
    }
  };
  const ask = async (method: string, path: string, { body, headers = {} }: Ask = {}) => {
    const answer = await fetch(`${door.origin}${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        'user-agent': agent,
        origin: door.publicOrigin,
        ...(cookies.size === 0
          ? {}
          : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    keep(answer);
    return readAnswer(answer);
  };
  return { ask, cookies };
};
export type Browser = ReturnType<typeof browserAt>;

/** Somebody with a token: the operator by the bootstrap token unless another is given. */
export const machineAt = (door: TestDoor, token = door.bootstrap) => ({
  ask: async (method: string, path: string, { body, headers = {} }: Ask = {}) =>
    readAnswer(
      await fetch(`${door.origin}${path}`, {
        method,
        headers: {
          'accept-language': 'en',
          authorization: `Bearer ${token}`,
          'idempotency-key': newId(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    ),
});

export const GATEWAY = '/api/gateway/v1';

/** The link in the newest mail to this address. */
export const linkTokenFor = async (door: TestDoor, email: string): Promise<string> => {
  const { body } = await machineAt(door).ask('GET', `${GATEWAY}/mail?limit=200`);
  const mail = body.items.find((one: { recipient: string }) => one.recipient === email);
  return /#token=([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? '';
};

type Appointed = {
  readonly office: string;
  readonly kind?: 'platform' | 'organisation' | 'competition' | 'event';
  readonly scopeId?: string | null;
};

/** An office as registration would have told it. Returns the appointment's id. */
export const appoint = async (
  door: TestDoor,
  personId: string,
  { office, kind = 'event', scopeId = null }: Appointed,
): Promise<string> => {
  const appointmentId = newId();
  await door.feeder.execute(sql`
    insert into held_office (appointment_id, person_id, office, scope_kind, scope_id, from_at, version)
    values (${appointmentId}, ${personId}, ${office}, ${kind}, ${scopeId}, now() - interval '1 day', 1)`);
  return appointmentId;
};

export const GOOD_PASSWORD = 'drei Birnen im Korb';

/** Invites a made-up person and accepts with a password; the browser is signed in. */
export const personWithAccount = async (door: TestDoor, email: string, personId = newId()) => {
  const invited = await machineAt(door).ask('POST', `${GATEWAY}/invitations`, {
    body: { personId, email },
  });
  if (invited.status !== 201) throw new Error(`not invited: ${invited.code}`);
  const browser = browserAt(door);
  const token = await linkTokenFor(door, email);
  const accepted = await browser.ask('POST', `${GATEWAY}/public/invitations/passwords`, {
    body: { token, password: GOOD_PASSWORD },
  });
  if (accepted.status !== 201) throw new Error(`not accepted: ${accepted.code}`);
  return { personId, browser, sessionId: accepted.body.sessionId as string };
};
