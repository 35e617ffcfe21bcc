import type { FloorDay } from '@jinbang/contracts/http/judging-floor';
import type { Vault } from '../../ui/vault.ts';
import { presentTime } from '../clock.ts';
import { dayOf } from '../device/offline-pin.rules.ts';

const PREFIX = 'floor.';

/** The floor as the server last showed it, and how far this tablet's time was off then. */
export type KeptFloor = { readonly floor: FloorDay; readonly fineMs: number };

type Row = KeptFloor & { readonly date: string };

/** Each floor judge's work as it was last seen here, so that it opens without network; for one day. */
export const keptFloors = (vault: Vault) => {
  const drop = (personId: string): Promise<void> => vault.drop(`${PREFIX}${personId}`);
  const sweep = async (today: string): Promise<void> => {
    for (const { date, floor } of await vault.list<Row>(PREFIX)) {
      if (date !== today) await drop(floor.personId);
    }
  };
  return {
    drop,
    keep: async (kept: KeptFloor): Promise<void> => {
      const row: Row = { ...kept, date: dayOf(presentTime()) };
      await sweep(row.date);
      await vault.keep(`${PREFIX}${kept.floor.personId}`, row);
    },
    find: async (personId: string): Promise<KeptFloor | null> => {
      const row = await vault.find<Row>(`${PREFIX}${personId}`);
      return row?.date === dayOf(presentTime()) ? row : null;
    },
  };
};

export type KeptFloors = ReturnType<typeof keptFloors>;
