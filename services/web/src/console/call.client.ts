import { newId } from '@jinbang/kernel/id';
import { type Answer, type Asking, ask } from '../ui/ask.client.ts';
import { waitAfter } from '../ui/retry.rules.ts';
import { recallToken } from '../ui/token.ts';
import { waitOut } from '../ui/waiting.ts';
import { commandIds } from './unanswered.rules.ts';

export const GATEWAY = '/api/gateway/v1';
export const PUBLIC = `${GATEWAY}/public`;
export const REGISTRATION = '/api/registration/v1';

let onSignedOut: () => void = () => {};

/** What happens when a server no longer knows who asks. */
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener;
};

let visit = 0;

/** Somebody came in: a refusal of what was asked before says nothing about them. */
export const beginVisit = (): void => {
  visit += 1;
};

/** What is read waits while the server asks for it; what changes something is a person's to repeat. */
const askInTurn = async <Body>(path: string, asking: Asking): Promise<Answer<Body>> => {
  const isReading = (asking.method ?? 'GET') === 'GET';
  for (let waits = 0; ; waits += 1) {
    const answer = await ask<Body>(path, asking);
    const pauseMs = answer.ok || !isReading ? null : waitAfter(answer.trouble, waits);
    if (pauseMs === null) return answer;
    await waitOut(pauseMs);
  }
};

/** Asks as whoever is signed in: by the cookie of the session, or by the access token of the tab. */
export const call = async <Body>(path: string, asking: Asking = {}): Promise<Answer<Body>> => {
  const askedIn = visit;
  const answer = await askInTurn<Body>(path, { ...asking, token: recallToken() ?? undefined });
  const isUnknown =
    !answer.ok && answer.trouble.kind === 'refused' && answer.trouble.status === 401;
  if (isUnknown && askedIn === visit) onSignedOut();
  return answer;
};

type Command = {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The version seen, where something is changed. */
  readonly version?: number;
};

const ids = commandIds(newId);

/** Whose commands go out from now on. */
export const commandsOf = ids.askedBy;

/** A command: carried out once, however often the button is pressed on a bad line. */
export const command = async <Body>(
  path: string,
  { method, body, version }: Command,
): Promise<Answer<Body>> => {
  const words = JSON.stringify([method, path, body ?? null, version ?? null]);
  const answer = await call<Body>(path, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: {
      'idempotency-key': ids.idOf(words),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
  });
  ids.hear(words, answer);
  return answer;
};

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
export type List<Item> = { readonly items: readonly Item[]; readonly isComplete: boolean };

const PAGES_MAX = 20;

/** Every item of a paged list, as far as a person would read it; says when there is more. */
export const callAll = async <Item>(path: string): Promise<Answer<List<Item>>> => {
  const items: Item[] = [];
  const join = path.includes('?') ? '&' : '?';
  let after = '';
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await call<Page<Item>>(`${path}${join}limit=200${after}`);
    if (!answer.ok) return answer;
    items.push(...answer.body.items);
    if (answer.body.next === null) return { ok: true, body: { items, isComplete: true } };
    after = `&after=${encodeURIComponent(answer.body.next)}`;
  }
  return { ok: true, body: { items, isComplete: false } };
};
