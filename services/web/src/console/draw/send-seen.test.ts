import { expect, it } from 'vitest';
import type { Answer } from '../../ui/ask.client.ts';
import { sendSeen } from './send-seen.ts';

type Seen = { readonly version: number; readonly ground: string };
const refused = (status: number): Answer<string> => ({
  ok: false,
  trouble: {
    ...{ kind: 'refused', status, code: 'event.changed', detail: '', errors: [] },
    requestId: undefined,
  },
});

/** A server with a row in it that accepts the present version alone; counts what it is asked. */
const served = (present: Seen, status = 412) => {
  const asked: number[] = [];
  const send = async ({ version }: Seen): Promise<Answer<string>> => {
    asked.push(version);
    return version === present.version ? { ok: true, body: 'done' } : refused(status);
  };
  const look = async (): Promise<Answer<Seen>> => ({ ok: true, body: present });
  return { asked, send, act: sendSeen({ look, groundOf: ({ ground }: Seen) => [ground] }) };
};

it('sends an act once more when only the version of what it stands on is another', async () => {
  const { asked, send, act } = served({ version: 7, ground: 'as printed' });
  expect(await act({ version: 5, ground: 'as printed' }, send)).toEqual({ ok: true, body: 'done' });
  expect(asked).toEqual([5, 7]);
});

it('leaves the refusal to the person when what the act stands on has changed', async () => {
  const { asked, send, act } = served({ version: 7, ground: 'another way' });
  expect(await act({ version: 5, ground: 'as printed' }, send)).toEqual(refused(412));
  expect(asked).toEqual([5]);
});

it('repeats no refusal but that of a stale version', async () => {
  const { asked, send, act } = served({ version: 7, ground: 'as printed' }, 409);
  expect(await act({ version: 5, ground: 'as printed' }, send)).toEqual(refused(409));
  expect(asked).toEqual([5]);
});

it('goes out at most twice, however often others are quicker', async () => {
  const { asked, act } = served({ version: 7, ground: 'as printed' });
  const never = async ({ version }: Seen): Promise<Answer<string>> => {
    asked.push(version);
    return refused(412);
  };
  expect(await act({ version: 5, ground: 'as printed' }, never)).toEqual(refused(412));
  expect(asked).toEqual([5, 7]);
});
