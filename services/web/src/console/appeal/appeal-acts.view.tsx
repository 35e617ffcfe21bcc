import type { AppealAct } from '@jinbang/contracts/http/judging-appeal';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { PrintForm } from '../paper/print-form.view.tsx';
import { LookAgain } from '../use-sending.ts';
import { AdmitDialog } from './admit-dialog.view.tsx';
import { rulingOf } from './appeal-page.rules.ts';

import { appealWords } from './appeal-words.ts';
import { FileDialog } from './file-dialog.view.tsx';
import { HearingDialog } from './hearing-dialog.view.tsx';
import { ReasonDialog } from './reason-dialog.view.tsx';
import { RulingDialog } from './ruling-dialog.view.tsx';
import { SignDialog } from './sign-dialog.view.tsx';
import type { OneProps } from './use-about.ts';

type Props = OneProps & { readonly onChanged: () => void };

/** What comes next stands first; what nobody here may do is not offered. */
export const AppealActs = ({ eventId, desk, appeal, onChanged }: Props) => {
  const words = useWords(appealWords);
  const [open, setOpen] = useState<AppealAct | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onChanged();
  };
  const isRuled = rulingOf(appeal) !== undefined;
  const name = (isRuled ? words.ruling : words.receipt)[appeal.kind];
  const given = { eventId, desk, appeal, onDone: done, onClose: close };
  return (
    <LookAgain.Provider value={onChanged}>
      <div class="head-acts">
        {appeal.may.map((act, place) => (
          <button
            key={act}
            type="button"
            class={place === 0 && act !== 'withdraw' ? 'button first' : 'button'}
            onClick={() => setOpen(act)}
          >
            {words.act[act]}
          </button>
        ))}
        <PrintForm
          eventId={eventId}
          form={isRuled ? 'appeal-ruling' : 'appeal-filed'}
          query={{ appealId: appeal.appealId }}
          label={`${words.print} · ${name}`}
          name={{ zh: `${appeal.number} ${name}`, en: `${appeal.number} ${name}` }}
        />
      </div>
      {open === 'admit' && <AdmitDialog {...given} />}
      {open === 'hear' && <HearingDialog {...given} />}
      {open === 'rule' && <RulingDialog {...given} />}
      {open === 'sign' && <SignDialog {...given} />}
      {open === 'withdraw' && <ReasonDialog {...given} />}
      {open === 'escalate' && (
        <FileDialog
          eventId={eventId}
          desk={desk}
          isPaper={!desk.may.includes('file')}
          escalates={appeal.appealId}
          given={{
            ...{ kind: appeal.kind, entryId: appeal.who?.entryId ?? '', moduleId: appeal.moduleId },
            ...{ sessionId: appeal.sessionId ?? '', station: appeal.place ?? '' },
            ...{ code: appeal.place ?? '', subCriterion: appeal.subCriterion ?? '' },
            ...{ aspects: appeal.aspects, incident: appeal.incident ?? '' },
          }}
          onDone={done}
          onClose={close}
        />
      )}
    </LookAgain.Provider>
  );
};
