import { newId } from '@jinbang/kernel/id';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../ui/ask.client.ts';
import { useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { AskPin } from './ask-pin.view.tsx';
import type { Caller } from './caller.ts';
import { presentTime } from './clock.ts';
import type { SheetWork } from './day-index.rules.ts';
import { sendSignature } from './judging.client.ts';
import { hashOfShown } from './sheet-hash.ts';
import { unsentOf } from './sheet-progress.rules.ts';
import { obstacleOf } from './signing.rules.ts';
import { Signing } from './signing.view.tsx';
import type { OpenDesk } from './use-desk.ts';
import { useSheet } from './use-sheet.ts';

type Props = {
  readonly caller: Caller;
  readonly judgeId: string;
  readonly work: SheetWork;
  readonly open: OpenDesk;
  readonly onBack: () => void;
};

/** A repeat of the same signature is the same command: whoever taps twice has signed once. */
const useSignature = (caller: Caller, sheetId: string, onDone: () => void) => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const command = useRef({ hash: '', commandId: '', decidedAt: '' });
  const sign = async (hash: string) => {
    if (command.current.hash !== hash) {
      command.current = { hash, commandId: newId(), decidedAt: presentTime().toISOString() };
    }
    setBusy(true);
    const answer = await sendSignature(caller, { ...command.current, sheetId });
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.trouble);
    const [result] = answer.body.results;
    if (result?.outcome === 'refused') {
      const { status, code, detail, requestId } = result.problem;
      setTrouble({ kind: 'refused', status, code, detail, errors: [], requestId });
    } else setTrouble(null);
    onDone();
  };
  return { isBusy, trouble, sign };
};

/** Shows a sheet as the server holds it and signs what is shown. */
export const SigningScreen = ({ caller, judgeId, work, open, onBack }: Props) => {
  const ui = useWords(uiWords);
  const { desk, state } = open;
  const { sheetId } = work.sheet;
  const unsent = unsentOf(state, work);
  const { sheet, trouble, look } = useSheet(caller, sheetId, unsent, desk.seeSheet);
  const [shownHash, setShownHash] = useState('');
  const signature = useSignature(caller, sheetId, () => void look());
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (sheet) void hashOfShown(sheet).then(setShownHash);
  }, [sheet]);
  const problem = signature.trouble ?? trouble;
  const obstacle = sheet && obstacleOf({ sheet, judgeId, shownHash, unsent });
  return (
    <>
      {problem && <Problem trouble={problem} onAgain={() => void look()} />}
      {!sheet && !trouble && <p class="soft">{ui.loading}</p>}
      {sheet && shownHash !== '' && (
        <Signing
          sheet={sheet}
          shownHash={shownHash}
          obstacle={obstacle}
          isBusy={signature.isBusy}
          asking={
            isAsked && obstacle === null && caller.confirm ? (
              <AskPin
                confirm={caller.confirm}
                onSure={() => {
                  setAsked(false);
                  void signature.sign(shownHash);
                }}
                onLeave={() => setAsked(false)}
              />
            ) : null
          }
          onSign={() => (caller.confirm ? setAsked(true) : void signature.sign(shownHash))}
          onReload={() => void look()}
          onBack={onBack}
        />
      )}
    </>
  );
};
