import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Vault } from '../../ui/vault.ts';
import { presentTime } from '../clock.ts';
import { dayOf } from './offline-pin.rules.ts';

const PREFIX = 'day.';

export type KeptDay = {
  readonly date: string;
  readonly rosterCode: string;
  readonly day: JudgingDay;
};

/** Each judge's day as it was last seen here, so that it opens without network; wiped the day after. */
export const keptDays = (vault: Vault) => ({
  keep: (day: JudgingDay, rosterCode: string): Promise<void> => {
    const kept: KeptDay = { date: dayOf(presentTime()), rosterCode, day };
    return vault.keep(`${PREFIX}${day.judgeId}`, kept);
  },
  find: async (judgeId: string): Promise<JudgingDay | null> => {
    const kept = await vault.find<KeptDay>(`${PREFIX}${judgeId}`);
    return kept?.date === dayOf(presentTime()) ? kept.day : null;
  },
  /** Those that open without network today. */
  ofToday: async (): Promise<readonly KeptDay[]> =>
    (await vault.list<KeptDay>(PREFIX)).filter(({ date }) => date === dayOf(presentTime())),
  list: (): Promise<readonly KeptDay[]> => vault.list<KeptDay>(PREFIX),
  /** One still waits to be sent: its labels are wanted until it is. */
  sweep: async (isWaitedFor: (judgeId: string) => boolean): Promise<void> => {
    for (const { date, day } of await vault.list<KeptDay>(PREFIX)) {
      const isOld = date !== dayOf(presentTime()) && !isWaitedFor(day.judgeId);
      if (isOld) await vault.drop(`${PREFIX}${day.judgeId}`);
    }
  },
  drop: (judgeId: string): Promise<void> => vault.drop(`${PREFIX}${judgeId}`),
});

export type KeptDays = ReturnType<typeof keptDays>;
