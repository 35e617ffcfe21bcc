import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../ui/ask.client.ts';
import { takeTurns } from '../ui/turns.rules.ts';
import type { Caller } from './caller.ts';
import { fetchSheet } from './judging.client.ts';

/** The panel's other marks come in while one marks. */
const LOOK_MS = 15_000;

type Looked = {
  readonly sheet: SheetView | null;
  readonly trouble: Trouble | null;
  readonly look: () => Promise<void>;
};

/** A sheet as the server holds it: at once, again now and then, and whenever `cue` changes. */
export const useSheet = (
  caller: Caller,
  sheetId: string,
  cue: unknown,
  onSheet: (sheet: SheetView) => void,
): Looked => {
  const [sheet, setSheet] = useState<SheetView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [takeTurn] = useState(takeTurns);
  const look = useCallback(async () => {
    const isNewest = takeTurn();
    const answer = await fetchSheet(caller, sheetId);
    if (!isNewest(answer)) return;
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    setSheet(answer.body);
    onSheet(answer.body);
  }, [caller, sheetId]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [look, cue]);
  return { sheet: sheet?.sheetId === sheetId ? sheet : null, trouble, look };
};
