import type { Trouble } from '../../ui/ask.client.ts';
import type { Caller } from '../caller.ts';
import { presentTime } from '../clock.ts';
import { hashOf, signedText } from '../device/device-proof.ts';
import { commandOf } from '../judging.client.ts';
import type { Queue } from '../queue.rules.ts';
import { isForGood, resultsOf } from '../sending.rules.ts';
import {
  CARRY_FORMAT,
  type Carried,
  type CarryFile,
  listsToCarry,
  mayBring,
  nothingCarried,
  type SignedList,
  withResults,
} from './carry.rules.ts';

const SLIP_TYPE = 'jinbang-carried+jwt';
const COMMANDS = '/api/judging/v1/commands';

type Tablet = {
  readonly deviceId: string;
  readonly eventId: string;
  readonly name: string;
  readonly signing: CryptoKey;
};

/** All that is unsent here, each list signed by this tablet's key: another may bring it, nobody change it. */
export const fileOfUnsent = async (
  { deviceId, eventId, name, signing }: Tablet,
  queues: readonly Queue[],
): Promise<CarryFile> => {
  const lists: SignedList[] = [];
  for (const { sessionId, marks, after } of queues.flatMap(listsToCarry)) {
    const body = JSON.stringify({ commands: marks.map(commandOf) });
    const said = { sid: sessionId, sum: await hashOf(body) };
    const slip = await signedText({ deviceId, signing }, SLIP_TYPE, said);
    lists.push({ body, slip, count: marks.length, after });
  }
  const savedAt = presentTime().toISOString();
  return { format: CARRY_FORMAT, tablet: name, eventId, savedAt, lists };
};

export type Brought = { readonly carried: Carried; readonly trouble: Trouble | null };

/**
 * Brings what another tablet could not send. Stops where the server cannot be reached: loading the file
 * once more then goes on, since what was stored is answered as stored.
 */
export const bringFile = async (
  caller: Caller,
  { lists }: CarryFile,
  onStep: (carried: Carried) => void,
): Promise<Brought> => {
  let carried = nothingCarried;
  let trouble: Trouble | null = null;
  for (const list of lists) {
    if (!mayBring(list, carried)) continue;
    const headers = { 'carried-slip': list.slip };
    const asking = { method: 'POST', rawBody: list.body, headers } as const;
    const answer = resultsOf(await caller.ask<unknown>(COMMANDS, asking));
    if (answer.ok) carried = withResults(carried, answer.body.results);
    else trouble = answer.trouble;
    if (!answer.ok && !isForGood(answer.trouble)) return { carried, trouble };
    onStep(carried);
  }
  return { carried, trouble };
};
