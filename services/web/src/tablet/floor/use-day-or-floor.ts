import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useMemo } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { dayOfFloor } from './floor.rules.ts';
import type { FloorWork } from './use-floor.ts';

type Loaded = { readonly day: JudgingDay | null; readonly trouble: Trouble | null };

/** Whoever works on the floor alone has no sheets, and is refused those of others: that is no trouble. */
export const useDayOrFloor = (sheets: Loaded, { kept, isAsked }: FloorWork): Loaded => {
  const floor = kept?.floor ?? null;
  const empty = useMemo(() => floor && dayOfFloor(floor), [floor?.personId]);
  if (sheets.day || !sheets.trouble) return sheets;
  if (empty) return { day: empty, trouble: null };
  return { day: null, trouble: isAsked ? sheets.trouble : null };
};
