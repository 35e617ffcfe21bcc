import type { QueuedBatch } from '@jinbang/contracts/http/approval';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { fetchQueue } from './approval.client.ts';
import { type View, workOn } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';

const LOOK_MS = 30_000;

type Line = {
  readonly what: 'sign' | 'letter' | 'returned';
  readonly count: number;
  readonly view: View;
};

const linesOf = (
  waiting: readonly QueuedBatch[],
  returned: readonly QueuedBatch[],
): readonly Line[] => {
  const count = (work: string) => waiting.filter((batch) => workOn(batch) === work).length;
  const lines: readonly Line[] = [
    { what: 'sign', count: count('sign'), view: 'waiting' },
    { what: 'letter', count: count('letter'), view: 'waiting' },
    { what: 'returned', count: returned.length, view: 'returned' },
  ];
  return lines.filter((line) => line.count > 0);
};

/** Today's work of whoever approves, and of the body that waits for it. */
export const ApprovalWork = () => {
  const { offices } = useWho();
  const isTheirs = offices.has('approving-office') || offices.has('certification-body');
  return isTheirs ? <ApprovalLines asksReturned={offices.has('certification-body')} /> : null;
};

const ApprovalLines = ({ asksReturned }: { readonly asksReturned: boolean }) => {
  const words = useWords(approvalWords);
  const waiting = useAnswer('waiting', () => fetchQueue('waiting'), LOOK_MS);
  const returned = useAnswer(
    asksReturned ? 'returned' : null,
    () => fetchQueue('returned'),
    LOOK_MS,
  );
  const lines = linesOf(waiting.body?.items ?? [], returned.body?.items ?? []);
  if (lines.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{words.workTitle}</h2>
      <ul class="lines">
        {lines.map(({ what, count, view }) => (
          <li key={what} class="line">
            <span>{words.workLine[what](count)}</span>
            <a
              class="button tight first"
              href={addressOf('approvals', { view })}
              onClick={followLink('approvals', { view })}
            >
              {words.toWork}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
