import type { ConsistencyView, LogView } from '@jinbang/contracts/http/judging-log';
import { type PrintedCheckpoint, shortRoot } from '@jinbang/contracts/printed-checkpoint';
import { bytesOfBase64, isConsistent, isNoteSigned } from '@jinbang/credentials/log-in-browser';
import { type Answer, ask } from '../../ui/ask.client.ts';
import { verdictOfLog } from './compare-log.rules.ts';
import type { LogVerdict } from './log-words.ts';

const LOG = '/api/judging/v1/public/log';

export const fetchLog = (): Promise<Answer<LogView>> => ask(LOG, { cache: 'no-store' });

export type Comparison = {
  readonly paper: PrintedCheckpoint;
  readonly verdict: LogVerdict;
  readonly size: number;
  readonly short: string;
  readonly steps: number;
};

const NOTHING = new Uint8Array();
const bytes = (base64: string) => bytesOfBase64(base64) ?? NOTHING;

/** Asks how today's log goes on from the one of the paper, and works the proof out here. */
export const compareWithLog = async (
  paper: PrintedCheckpoint,
  { checkpoint }: LogView,
): Promise<Answer<Comparison>> => {
  const size = checkpoint?.size ?? 0;
  const root = bytes(checkpoint?.root ?? '');
  const short = shortRoot(root);
  if (!checkpoint || paper.size > size) {
    return { ok: true, body: { paper, verdict: 'cut', size, short, steps: 0 } };
  }
  const answer = await ask<ConsistencyView>(`${LOG}/sizes/${paper.size}/consistency?size=${size}`);
  if (!answer.ok) return answer;
  const olderRoot = bytes(answer.body.olderRoot);
  const proof = answer.body.proof.map(bytes);
  // The root is the one that was signed, not one the answer brings along.
  const isProven = await isConsistent({ older: paper.size, olderRoot, size, root, proof });
  const then = { root: answer.body.olderRoot, short: shortRoot(olderRoot) };
  const verdict = verdictOfLog(paper, { size, olderRoot: then, isProven });
  return { ok: true, body: { paper, verdict, size, short, steps: proof.length } };
};

/** Whether the newest checkpoint is signed by one of the log's keys; null where nothing is logged. */
export const isLogSigned = async ({ checkpoint, keys }: LogView): Promise<boolean | null> =>
  checkpoint ? isNoteSigned(checkpoint.note, keys).catch(() => false) : null;
