import type { Bilingual } from '../ui/language.ts';
import { openVault } from '../ui/vault.ts';
import type { KeptAct, Line, Times } from './desk.types.ts';

const EVENT = 'event.';
const ACTS = 'acts.';

/** An event's list as it was last seen here; names are in it, so it lasts for the day alone. */
export type KeptEvent = {
  readonly eventId: string;
  /** Whose desk it is: nobody else sends what was done at it. */
  readonly personId: string;
  readonly date: string;
  readonly name: Bilingual;
  readonly times: Times;
  readonly lines: readonly Line[];
  readonly isComplete: boolean;
  readonly loadedAt: string;
};

type KeptActs = { readonly eventId: string; readonly acts: readonly KeptAct[] };

const two = (number: number): string => `${number}`.padStart(2, '0');
/** The day by this device's calendar. */
export const dateOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

const isWaiting = ({ acts }: KeptActs): boolean =>
  acts.some(({ fate }) => fate === 'waiting' || fate === 'refused');

/** What the desk keeps over reloads: in no address, in no cache, one record an event. */
export const openKeptEvents = async () => {
  const vault = await openVault('jinbang.desk');
  const waiting = async (): Promise<ReadonlySet<string>> => {
    const all = await vault.list<KeptActs>(ACTS);
    return new Set(all.filter(isWaiting).map(({ eventId }) => eventId));
  };
  const wipe = async (eventId: string): Promise<void> => {
    await vault.drop(`${EVENT}${eventId}`);
    await vault.drop(`${ACTS}${eventId}`);
  };
  return {
    find: (eventId: string): Promise<KeptEvent | undefined> => vault.find(`${EVENT}${eventId}`),
    list: (): Promise<readonly KeptEvent[]> => vault.list(EVENT),
    keep: (kept: KeptEvent): Promise<void> => vault.keep(`${EVENT}${kept.eventId}`, kept),
    findActs: async (eventId: string): Promise<readonly KeptAct[]> =>
      (await vault.find<KeptActs>(`${ACTS}${eventId}`))?.acts ?? [],
    keepActs: (eventId: string, acts: readonly KeptAct[]): Promise<void> =>
      vault.keep(`${ACTS}${eventId}`, { eventId, acts }),
    /** Events with something that is on this device alone. */
    waiting,
    wipe,
    /** The day is over: names go; what was not sent yet stays with its list until it is. */
    sweep: async (today: string): Promise<void> => {
      const waits = await waiting();
      for (const { eventId, date } of await vault.list<KeptEvent>(EVENT)) {
        if (date !== today && !waits.has(eventId)) await wipe(eventId);
      }
    },
  };
};

export type KeptEvents = Awaited<ReturnType<typeof openKeptEvents>>;

/** Is anything of a check-in desk on this device alone? A browser that keeps nothing has nothing. */
export const hasUnsentCheckIns = async (): Promise<boolean> => {
  try {
    return (await (await openKeptEvents()).waiting()).size > 0;
  } catch {
    return false;
  }
};
