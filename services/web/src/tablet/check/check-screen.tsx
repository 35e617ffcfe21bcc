import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import type { Caller } from '../caller.ts';
import type { PairedTablet } from '../device/paired-tablet.ts';
import { judgesWithUnsent, recallUnsent } from '../memory.ts';
import { nobodyAtWork } from '../shell.ts';
import { BringUnsent } from '../unsent/bring.view.tsx';
import { carryWords } from '../unsent/carry-words.ts';
import { framesOf } from '../unsent/code-frames.rules.ts';
import { packText } from '../unsent/code-set.ts';
import { TakeAlong } from '../unsent/take-along.view.tsx';
import { checksOf, type Findings } from './check.rules.ts';
import { CheckList } from './check.view.tsx';
import { checkWords } from './check-words.ts';
import { lookAtTablet } from './look-at-tablet.ts';

type Props = {
  readonly paired: PairedTablet;
  /** Null while nobody has signed in. */
  readonly caller: Caller | null;
  readonly isOffline: boolean;
  readonly onBack: () => void;
};

const saveText = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // A browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Before the day begins: is this tablet ready? And where it cannot send: how its marks get there. */
export const CheckScreen = ({ paired, caller, isOffline, onBack }: Props) => {
  const words = useWords(checkWords);
  const carry = useWords(carryWords);
  const [found, setFound] = useState<Findings | null>(null);
  const look = async (): Promise<void> => {
    setFound(null);
    setFound(await lookAtTablet(paired));
  };
  useEffect(() => void look(), [paired]);
  const queues = judgesWithUnsent().map(recallUnsent);
  const unsent = queues.reduce((sum, queue) => sum + queue.length, 0);
  const save = async (): Promise<void> => {
    const file = await paired.fileOfUnsent(queues);
    saveText(`jinbang-${file.savedAt.slice(0, 16).replaceAll(':', '')}.json`, JSON.stringify(file));
  };
  const codes = async (): Promise<readonly string[] | null> =>
    framesOf(await packText(JSON.stringify(await paired.fileOfUnsent(queues))));
  const hindrance = caller === null ? carry.bringSeated : isOffline ? carry.bringOnline : null;
  const restart = (): void => {
    nobodyAtWork();
    location.reload();
  };
  return (
    <section class="notice stack">
      <div class="row apart">
        <h1>{words.title}</h1>
        <span class="row">
          <button
            type="button"
            class="button"
            disabled={found === null}
            onClick={() => void look()}
          >
            {words.again}
          </button>
          <button type="button" class="button" onClick={onBack}>
            {words.back}
          </button>
        </span>
      </div>
      {found ? <CheckList checks={checksOf(found)} /> : <p class="soft">{words.looking}</p>}
      {found?.shell?.next && caller === null && unsent === 0 && (
        <p class="row">
          {words.newer}{' '}
          <button type="button" class="button" onClick={restart}>
            {words.restart}
          </button>
        </p>
      )}
      {unsent > 0 && <TakeAlong unsent={unsent} onSave={() => void save()} onCodes={codes} />}
      <BringUnsent caller={caller} hindrance={hindrance} />
    </section>
  );
};
