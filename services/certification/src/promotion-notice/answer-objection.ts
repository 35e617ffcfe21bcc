import type {
  Acceptance,
  AnswerBody,
  KeptObjection,
} from '@jinbang/contracts/http/result-objection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  type Outcome,
  unknown,
} from '../command.ts';
import { findDecisions, setDecisions } from '../decision/decision.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { flawOfHandling } from './promotion-notice.rules.ts';
import { findLines, findNotice, lockNotices, type Notice } from './promotion-notice.store.ts';
import {
  findObjection,
  moveObjection,
  type ObjectionRow,
  type ObjectionText,
} from './promotion-objection.store.ts';

type Asked = { readonly objectionId: string; readonly basedOn: number };
type Moved = {
  readonly step: Partial<ObjectionRow> & Pick<ObjectionRow, 'state'>;
  readonly text: Partial<Pick<ObjectionText, 'declinedBecause' | 'answer'>>;
};

type Found = { readonly row: ObjectionRow; readonly notice: Notice };

/** Finds an objection of the actor's body, looks whether they may go on with it, and moves it. */
const move =
  (
    deps: CommandDeps,
    kind: 'accept' | 'answer',
    work: (command: Command, found: Found) => Promise<Moved>,
  ) =>
  (frame: CommandFrame, { objectionId, basedOn }: Asked): Outcome<KeptObjection> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer } = command;
      const row = await findObjection(tx, objectionId, { lock: true });
      const notice = row && (await findNotice(tx, row.noticeId));
      if (!row || !notice) return refuse(unknown('objection.unknown'));
      if (!mayHandle(viewer, notice)) return refuse(forbidden);
      await lockNotices(tx, notice.batchId);
      const stale = flawOfVersion('objection.changed', basedOn, { version: row.version });
      if (stale) return refuse(stale);
      const flaw = flawOfHandling(kind, row, viewer.personId);
      if (flaw) return refuse(flaw);
      const { step, text } = await work(command, { row, notice });
      await moveObjection(tx, row, step, text);
      return accept({ objectionId, state: step.state, version: row.version + 1 });
    });

/** The body accepts an objection, or says in writing why it does not. */
export const acceptObjection = (deps: CommandDeps) => {
  const accepting = (acceptance: Acceptance) =>
    move(deps, 'accept', async ({ viewer, at }) => ({
      step: { state: acceptance.outcome, acceptedBy: viewer.personId, acceptedAt: at },
      text: acceptance.outcome === 'declined' ? { declinedBecause: acceptance.reason } : {},
    }));
  return (frame: CommandFrame, asked: Asked, acceptance: Acceptance) =>
    accepting(acceptance)(frame, asked);
};

/** The row it is about leaves the batch with the answer as its reason; a newer result may have moved it on. */
const sendBack = async (tx: Transaction, { row, notice }: Found, reason: string): Promise<void> => {
  const lines = await findLines(tx, row.noticeId);
  const about = lines.filter(({ line }) => row.line === null || line.line === row.line);
  const wanted = about.map(({ line }) => line.decisionId);
  const decisions = await findDecisions(tx, wanted);
  const waiting = decisions.filter(
    ({ state, batchId }) => state === 'proposed' && batchId === notice.batchId,
  );
  await setDecisions(
    tx,
    waiting.map(({ decisionId }) => decisionId),
    { state: 'returned', returnedReason: reason },
  );
};

const REASON_MAX = 500;

/** Somebody else answers it in writing; what is upheld sends back whom it was about. */
export const answerObjection = (deps: CommandDeps) => {
  const answering = ({ outcome, answer }: AnswerBody) =>
    move(deps, 'answer', async ({ tx, viewer, at }, found) => {
      if (outcome === 'upheld') await sendBack(tx, found, answer.slice(0, REASON_MAX));
      return {
        step: { state: outcome, answeredBy: viewer.personId, answeredAt: at },
        text: { answer },
      };
    });
  return (frame: CommandFrame, asked: Asked, answer: AnswerBody) => answering(answer)(frame, asked);
};
