import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Caller } from '../../../services/web/src/tablet/caller.ts';
import { type DeskState, openDesk } from '../../../services/web/src/tablet/desk.ts';
import { askSigned } from '../../../services/web/src/tablet/device/device.client.ts';
import { resultsOf } from '../../../services/web/src/tablet/sending.rules.ts';
import { unreachable } from '../../../services/web/src/ui/ask.client.ts';
import type { PairedTablet } from './paired-fleet.ts';

export type FleetCell = { readonly subjectId: string; readonly aspectId: string };

/** What the server has told a tablet it has. */
export type Acknowledged = FleetCell & {
  readonly commandId: string;
  readonly deviceId: string;
  readonly score: string;
  readonly version: number;
};

const [FIRST, THEN] = [4, 2];
/** Cells of a tablet, and the marks it gives in them: six cells, four of them changed once. */
export const CELLS_EACH = FIRST + THEN;
export const MARKS_EACH = CELLS_EACH + 2 * THEN;

/** Marks as they come to a judge's hand: some, then more and a change of mind, then another. */
const wavesOf = (cells: readonly FleetCell[]): readonly (readonly [FleetCell, string][])[] => {
  const give = (from: number, count: number, score: string): [FleetCell, string][] =>
    cells.slice(from, from + count).map((cell) => [cell, score]);
  return [
    give(0, FIRST, '1'),
    [...give(FIRST, THEN, '1'), ...give(0, THEN, '2')],
    give(THEN, THEN, '3'),
  ];
};

type Command = FleetCell & {
  readonly commandId: string;
  readonly value: { readonly score: string };
};

/** The way out of a tablet, and every mark the answers that came back over it have acknowledged. */
export const callerOf = ({ signer, sessionId }: PairedTablet) => {
  const told = new Map<string, Acknowledged>();
  const doubts: string[] = [];
  const counts = { sent: 0, failed: 0 };

  const hear = (commands: readonly Command[], results: readonly CommandResult[]): void => {
    for (const result of results) {
      const sent = commands.find(({ commandId }) => commandId === result.commandId);
      if (!sent || result.outcome !== 'stored') continue;
      const { subjectId, aspectId, commandId, value } = sent;
      const { version } = result;
      const before = told.get(commandId);
      if (before && before.version !== version) doubts.push(`${commandId} got two versions`);
      const { deviceId } = signer;
      told.set(commandId, {
        subjectId,
        aspectId,
        commandId,
        deviceId,
        score: value.score,
        version,
      });
    }
  };
  const handIn: Caller['handIn'] = async (sid, url, asking) => {
    counts.sent += 1;
    const answer = await askSigned<never>(signer, url, { ...asking, bond: { sid: sid ?? '' } });
    const results = resultsOf(answer);
    // Safe: the desk sends nothing but marks of this fleet here.
    if (results.ok) hear((asking.body as { commands: Command[] }).commands, results.body.results);
    else counts.failed += 1;
    return answer;
  };
  return {
    caller: { sessionId, handIn, ask: async () => unreachable } satisfies Caller,
    told: (): readonly Acknowledged[] => [...told.values()],
    doubts,
    counts,
  };
};

type Plan = {
  readonly tablet: PairedTablet;
  readonly day: JudgingDay;
  readonly cells: readonly FleetCell[];
  readonly afterMs: number;
  /** Its battery dies once, with a list on its way; it opens again from what it kept. */
  readonly dies: boolean;
};

/** Under which name the page's memory keeps a tablet's marks: here one memory holds a whole fleet. */
export const memoryName = ({ number }: PairedTablet): string => `tablet ${number}`;

/** A judge's work at one tablet, on the tablet's own desk; ends once nothing is unsent. */
export const workThrough = async ({ tablet, day, cells, afterMs, dies }: Plan) => {
  const way = callerOf(tablet);
  const waves = [...wavesOf(cells)];
  let isDeathDue = dies;
  let isOpen = false;
  const own = { ...day, judgeId: memoryName(tablet), cells: [] };

  const refused = await new Promise<DeskState['queue']>((resolve) => {
    const giveNext = (): void => {
      for (const [{ subjectId, aspectId }, score] of waves.shift() ?? []) {
        desk.give(subjectId, aspectId, { kind: 'judgement', score: score as '1' });
      }
    };
    const dieOnce = (): void => {
      isDeathDue = false;
      desk.close();
      desk = open();
    };
    const lookAt = ({ queue, isSending }: DeskState): void => {
      if (isDeathDue && isSending && way.counts.sent > 0) dieOnce();
      if (!isOpen || !queue.every(({ isTried }) => isTried)) return;
      if (waves.length > 0) return void giveNext();
      if (queue.some(({ refusal }) => refusal === null)) return;
      desk.close();
      resolve(queue);
    };
    // A turn later: whoever reports a change has not finished it yet.
    const onChange = (): void => void setImmediate(() => lookAt(desk.state()));
    const open = () => openDesk({ day: own, caller: way.caller, onChange });
    let desk = open();
    setTimeout(() => {
      isOpen = true;
      giveNext();
    }, afterMs);
  });
  return { tablet, refused, died: dies && !isDeathDue, ...way };
};
export type Worked = Awaited<ReturnType<typeof workThrough>>;
