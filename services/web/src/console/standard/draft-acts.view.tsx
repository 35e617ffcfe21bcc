import type { OneStandard } from '@jinbang/contracts/http/standard';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { Flaws } from './flaw-list.view.tsx';
import { PublishDialog } from './publish-dialog.view.tsx';
import { changeStandard, withdrawStandard } from './standard.client.ts';
import { readJson } from './standard.rules.ts';
import { standardWords } from './standard-words.ts';
import { useBodies } from './use-bodies.ts';

type Props = { readonly standard: OneStandard; readonly onChanged: (news: string) => void };
type Act = 'publish' | 'replace' | 'withdraw';

/** What may be done with a draft: published by a second person, written anew, taken back. */
export const DraftActs = ({ standard, onChanged }: Props) => {
  const words = useWords(standardWords);
  const { personId } = useWho();
  const { isNationalWriter, isOwn } = useBodies();
  const [act, setAct] = useState<Act | null>(null);
  const mayWrite = standard.bodyId === null ? isNationalWriter : isOwn(standard.bodyId);
  const isWriter = standard.writtenBy === personId;
  if (standard.state !== 'draft') return null;
  if (!mayWrite) return <p class="soft">{words.waitsForOffice}</p>;
  const close = () => setAct(null);
  const done = (news: string) => () => {
    close();
    onChanged(news);
  };
  return (
    <div class="stack">
      {isWriter && <p class="soft">{words.waitsForOther}</p>}
      <p class="row">
        {!isWriter && (
          <button type="button" class="button first" onClick={() => setAct('publish')}>
            {words.publish}
          </button>
        )}
        <button type="button" class="button" onClick={() => setAct('replace')}>
          {words.replace}
        </button>
        <button type="button" class="button" onClick={() => setAct('withdraw')}>
          {words.withdraw}
        </button>
      </p>
      {act === 'publish' && (
        <PublishDialog standard={standard} onClose={close} onDone={done(words.published)} />
      )}
      {act === 'replace' && (
        <Replace standard={standard} onClose={close} onDone={done(words.saved)} />
      )}
      {act === 'withdraw' && (
        <Withdraw standard={standard} onClose={close} onDone={done(words.states.withdrawn)} />
      )}
    </div>
  );
};

type ActProps = {
  readonly standard: OneStandard;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const Replace = ({ standard, onClose, onDone }: ActProps) => {
  const words = useWords(standardWords);
  const [flaw, setFlaw] = useState<string | undefined>(undefined);
  const { isBusy, trouble, send } = useSending();
  const take = async ([file]: readonly File[]) => {
    const json = readJson((await file?.text()) ?? '');
    setFlaw(json === undefined ? words.notJson : undefined);
    if (json !== undefined) await send(() => changeStandard(standard, json), onDone);
  };
  return (
    <Dialog title={words.replace} onClose={onClose}>
      <p>{words.replaceLead}</p>
      <FileField
        id="standard-other-file"
        label={words.file}
        hint={words.fileHint}
        flaw={flaw}
        accept=".json"
        isBusy={isBusy}
        onFiles={(files) => void take(files)}
      />
      {trouble && <Flaws trouble={trouble} />}
      <p>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};

const Withdraw = ({ standard, onClose, onDone }: ActProps) => {
  const words = useWords(standardWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Dialog title={words.withdraw} onClose={onClose}>
      <p>{words.withdrawLead}</p>
      {trouble && <Flaws trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() => void send(() => withdrawStandard(standard), onDone)}
        >
          {words.withdraw}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
