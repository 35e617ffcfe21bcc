import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { AboutFields } from './about-fields.view.tsx';
import { type Filed, fileAppeal } from './appeal.client.ts';
import { appealWords } from './appeal-words.ts';
import { blankForm, type FilingForm, filingOf, findLack } from './filing.rules.ts';
import type { FormProps } from './form-props.ts';
import { ProseField } from './moment-field.view.tsx';
import { PaperFields } from './paper-fields.view.tsx';
import { PlaceFields } from './place-fields.view.tsx';

type Props = {
  readonly eventId: string;
  readonly desk: AppealDesk;
  readonly isPaper: boolean;
  /** The appeal it carries to the second tier. */
  readonly escalates: string | null;
  /** What stands in the form at first. */
  readonly given?: Partial<FilingForm>;
  readonly onDone: (filed: Filed) => void;
  readonly onClose: () => void;
};

/** Files an appeal or a recount, on the screen or from the paper that came. */
export const FileDialog = ({
  eventId,
  desk,
  isPaper,
  escalates,
  given,
  onDone,
  onClose,
}: Props) => {
  const words = useWords(appealWords);
  const [form, setForm] = useState<FilingForm>({ ...blankForm, ...given });
  const { isBusy, trouble, send } = useSending();
  const lack = findLack(desk, form, isPaper);
  const file = () =>
    send(() => fileAppeal(eventId, filingOf(desk, form, { isPaper, escalates })), onDone);
  return (
    <Dialog title={isPaper ? words.registerTitle : words.fileTitle} onClose={onClose}>
      <form
        class="stack appeal-form"
        onSubmit={(event) => {
          event.preventDefault();
          void file();
        }}
      >
        {escalates === null && <KindChoice desk={desk} form={form} onForm={setForm} />}
        {escalates === null && <PlaceFields desk={desk} form={form} onForm={setForm} />}
        {escalates === null && <AboutFields desk={desk} form={form} onForm={setForm} />}
        <ProseField
          id="statement"
          label={words.statement}
          hint={words.statementHint}
          value={form.statement}
          onValue={(statement) => setForm({ ...form, statement })}
          lengthMax={4_000}
        />
        {isPaper && <PaperFields desk={desk} form={form} onForm={setForm} />}
        {lack !== undefined && (
          <p class="soft small" id="file-lack">
            {words.lacks[lack]}
          </p>
        )}
        <div class="head-acts">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || lack !== undefined}
            aria-describedby="file-lack"
          >
            {words.send}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
        {trouble && <Problem trouble={trouble} />}
      </form>
    </Dialog>
  );
};

const KindChoice = ({ form, onForm }: FormProps) => {
  const words = useWords(appealWords);
  return (
    <fieldset class="choices">
      <legend>{words.what}</legend>
      {(['appeal', 'recount'] as const).map((kind) => (
        <label key={kind} class="choice">
          <input
            type="radio"
            name="kind"
            checked={form.kind === kind}
            onChange={() => onForm({ ...form, kind })}
          />
          <span>
            <b>{words.kind[kind]}</b>
            <span class="soft small under">{words.kindHint[kind]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
