import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { SheetName } from './first.view.tsx';
import { judgingWords } from './judging-words.ts';
import type { LockedProps } from './module-reopening.view.tsx';
import { Reason } from './reopening.view.tsx';
import { askModuleReopening } from './seat.client.ts';
import { seatWords } from './seat-words.ts';

type Props = LockedProps & { readonly onClose: () => void };

/** Sheets are opened whole and by name; nothing named only takes the lock off. */
export const AskModule = ({ head, sheets, module, onClose, onDone }: Props) => {
  const words = useWords(judgingWords);
  const own = useWords(seatWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const sheetsHere = sheets.filter(({ moduleId }) => moduleId === module.moduleId);
  const lacks = reason.trim() === '';
  const tick = (sheetId: string, isOn: boolean) =>
    setTicked(isOn ? [...ticked, sheetId] : ticked.filter((one) => one !== sheetId));
  const submit = () =>
    void send(
      () =>
        askModuleReopening(head.eventId, module, {
          reason: reason.trim(),
          sheetIds: [...ticked],
        }),
      () => onDone(own.asked),
    );
  return (
    <Dialog title={own.openTitle(textOf(module.name, language))} onClose={onClose}>
      <p class="soft">{own.openHint}</p>
      <Reason label={words.reopenWhy} reason={reason} onReason={setReason} />
      {sheetsHere.length > 0 && (
        <fieldset class="choices">
          <legend>{own.openSheets}</legend>
          {sheetsHere.map((sheet) => (
            <label key={sheet.sheetId} class="choice">
              <input
                type="checkbox"
                checked={ticked.includes(sheet.sheetId)}
                onChange={({ currentTarget }) => tick(sheet.sheetId, currentTarget.checked)}
              />
              <SheetName head={head} sheet={sheet} />
            </label>
          ))}
        </fieldset>
      )}
      {ticked.length === 0 && <p class="notice">{own.openNone}</p>}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="button" class="button first" disabled={isBusy || lacks} onClick={submit}>
          {words.reopenSend}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.no}
        </button>
        <Lack when={lacks} why="reason" />
      </p>
    </Dialog>
  );
};
