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
  type CarryMark,
  marksToCarry,
  mayBring,
  nothingCarried,
  type SignedList,
  withResults,
} from './carry.rules.ts';
import type { Seal } from './unsent-db.ts';

const SLIP_TYPE = 'jinbang-carried+jwt';
const COMMANDS = '/api/judging/v1/commands';

type Tablet = {
  readonly deviceId: string;
  readonly eventId: string;
  readonly name: string;
  readonly signing: CryptoKey;
};

/**
 * Signs a mark as it was captured: its bytes and its session, by this tablet's key. One that was signed
 * already keeps its signature as long as it is the same command.
 */
export const sealMark =
  (signer: Pick<Tablet, 'deviceId' | 'signing'>) =>
  async ({ sessionId, mark }: CarryMark, present: Seal | undefined): Promise<Seal> => {
    const body = JSON.stringify({ commands: [commandOf(mark)] });
    if (present?.body === body) return present;
    const said = { sid: sessionId, sum: await hashOf(body) };
    return { body, slip: await signedText(signer, SLIP_TYPE, said) };
  };

/**
 * All that is unsent here, as it was signed when it was given: another may bring it, nobody change it.
 * What was given before marks were signed one by one, or builds on another answer now, is signed here.
 */
export const fileOfUnsent = async (
  { eventId, name, ...signer }: Tablet,
  queues: readonly Queue[],
  sealOf: (commandId: string) => Seal | undefined,
): Promise<CarryFile> => {
  const seal = sealMark(signer);
  const lists: SignedList[] = [];
  for (const carried of queues.flatMap(marksToCarry)) {
    const sealed = await seal(carried, sealOf(carried.mark.commandId));
    lists.push({ ...sealed, count: 1, after: carried.after });
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
  caller: Pick<Caller, 'ask'>,
  { lists }: CarryFile,
  onStep: (carried: Carried) => void,
): Promise<Brought> => {
  let carried = nothingCarried;
  let trouble: Trouble | null = null;
  for (const list of lists) {
    if (!mayBring(list, carried)) {
      carried = { ...carried, kept: carried.kept + list.count };
      continue;
    }
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
