import type { SheetForm } from '@jinbang/contracts/http/judging-paper';
import { useRef, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { drawSheets, fetchSheets, type JudgingChoices } from './paper.client.ts';
import { paperWords } from './paper-words.ts';
import { saveFile } from './save-file.ts';

type Props = {
  readonly eventId: string;
  readonly judging: JudgingChoices;
  readonly rehearsal: boolean;
};

/** Which blank forms: the form, the module, one session or all of them. */
const useChosen = ({ modules, sessions }: JudgingChoices) => {
  const [form, setForm] = useState<SheetForm>('many');
  const [moduleId, setModule] = useState(modules[0]?.moduleId ?? '');
  const [sessionId, setSession] = useState('');
  const own = sessions.filter((one) => one.moduleId === moduleId);
  const isOwn = own.some((one) => one.sessionId === sessionId);
  return {
    ...{ form, setForm, moduleId, own, sessionId: isOwn ? sessionId : '', setSession },
    setModule: (id: string) => {
      setModule(id);
      setSession('');
    },
  };
};
type Chosen = ReturnType<typeof useChosen>;

/** Numbers are drawn, and the sheets with them are printed. */
export const BlankForms = ({ eventId, judging, rehearsal }: Props) => {
  const words = useWords(paperWords);
  const language = useLanguage();
  const chosen = useChosen(judging);
  const [isSetting, setSetting] = useState(false);
  const [news, setNews] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  // Numbers that were drawn and not printed: the next try prints these, and draws no others.
  const waiting = useRef(new Map<string, string>());

  const drawAndPrint = async () => {
    const { form, moduleId, sessionId } = chosen;
    const drawing = { form, moduleId, ...(sessionId === '' ? {} : { sessionId }) };
    const key = JSON.stringify(drawing);
    let printId = waiting.current.get(key);
    if (printId === undefined) {
      const drawn = await drawSheets(eventId, drawing);
      if (!drawn.ok) return drawn.trouble;
      const { sheets } = drawn.body;
      ({ printId } = drawn.body);
      waiting.current.set(key, printId);
      const numbers = [sheets[0]?.number ?? '', sheets.at(-1)?.number ?? ''] as const;
      setNews(words.drawn(sheets.length, ...numbers));
    }
    const file = await fetchSheets(eventId, printId, { byHand: true, rehearsal });
    if (!file.ok) return file.trouble;
    waiting.current.delete(key);
    const module = judging.modules.find((one) => one.moduleId === moduleId);
    saveFile(file.body, `${words.forms[form]} ${textOf(module?.name ?? { zh: '' }, language)}.pdf`);
    return null;
  };
  const make = async () => {
    setSetting(true);
    setNews('');
    setTrouble(await drawAndPrint());
    setSetting(false);
  };

  return (
    <section class="stack">
      <h3>{words.blank}</h3>
      <p class="soft small">{words.blankLead}</p>
      {judging.modules.length === 0 ? (
        <p class="soft">{words.noModule}</p>
      ) : (
        <div class="row paper-choice">
          <Fields eventId={eventId} judging={judging} chosen={chosen} />
          <button type="button" class="button" disabled={isSetting} onClick={() => void make()}>
            {isSetting ? words.setting : words.drawAndPrint}
          </button>
        </div>
      )}
      <p role="status" class="small">
        {news}
      </p>
      {trouble && <Problem trouble={trouble} />}
    </section>
  );
};

type FieldsProps = Pick<Props, 'eventId' | 'judging'> & { readonly chosen: Chosen };

const Fields = ({ eventId, judging, chosen }: FieldsProps) => {
  const words = useWords(paperWords);
  const language = useLanguage();
  const group = (choices: readonly { readonly value: string; readonly label: string }[]) => [
    { label: '', choices },
  ];
  return (
    <>
      <SelectField
        id={`blank-form-${eventId}`}
        label={words.form}
        value={chosen.form}
        onValue={(form) => chosen.setForm(form === 'one' ? 'one' : 'many')}
        groups={group(
          (['many', 'one'] as const).map((form) => ({ value: form, label: words.forms[form] })),
        )}
      />
      <SelectField
        id={`blank-module-${eventId}`}
        label={words.module}
        value={chosen.moduleId}
        onValue={chosen.setModule}
        groups={group(
          judging.modules.map(({ moduleId, name }) => ({
            value: moduleId,
            label: textOf(name, language),
          })),
        )}
      />
      {chosen.own.length > 1 && (
        <SelectField
          id={`blank-session-${eventId}`}
          label={words.session}
          value={chosen.sessionId}
          onValue={chosen.setSession}
          groups={group([
            { value: '', label: words.allSessions },
            ...chosen.own.map(({ sessionId, name }) => ({
              value: sessionId,
              label: textOf(name, language),
            })),
          ])}
        />
      )}
    </>
  );
};
