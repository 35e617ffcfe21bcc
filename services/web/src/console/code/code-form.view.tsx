import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import type { ResultCode } from '@jinbang/contracts/mark-subject';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ProseField } from '../appeal/moment-field.view.tsx';
import { useSending } from '../use-sending.ts';
import { giveCode, type Subject } from './code.client.ts';
import { BLANK, type CodeDraft, choicesFor, groupsOf, lackOf, type Place } from './code.rules.ts';
import { codeWords } from './code-words.ts';

type Props = {
  readonly head: OverviewHead;
  readonly subjects: readonly Subject[];
  /** Whose record is to be changed: chosen from the list below the form. */
  readonly chosen: string;
  readonly onDone: (sentence: string) => void;
};

/** One record at a time: of whom, which code, and why. */
export const CodeForm = ({ head, subjects, chosen, onDone }: Props) => {
  const words = useWords(codeWords);
  const [draft, setDraft] = useState<CodeDraft>({ ...BLANK, subjectId: chosen });
  const [isAsked, setAsked] = useState(false);
  const locked = new Set(head.modules.filter((one) => one.locked).map(({ moduleId }) => moduleId));
  const subject = subjects.find(({ subjectId }) => subjectId === draft.subjectId);
  const lack = lackOf(draft, subjects, locked);
  const set = (change: Partial<CodeDraft>) => setDraft({ ...draft, ...change });
  return (
    <section class="card stack" aria-labelledby="code-give">
      <h2 id="code-give">{words.give}</h2>
      <SubjectField head={head} subjects={subjects} draft={draft} onSet={set} />
      <fieldset class="choices ways">
        <legend>{words.code}</legend>
        <div class="columns">
          {choicesFor(subject).map((code) => (
            <label key={code} class="choice">
              <input
                type="radio"
                name="code"
                checked={draft.code === code}
                onChange={() => set({ code })}
              />
              <span>
                <b>{words.name[code]}</b>
                <span class="under soft small">{words.means[code]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <ProseField
        id="code-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={draft.reason}
        lengthMax={500}
        onValue={(reason) => set({ reason })}
      />
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={lack !== null}
          aria-describedby="code-why-not"
          onClick={() => setAsked(true)}
        >
          {words.send}
        </button>
        <span id="code-why-not" class="soft small">
          {lack === null ? '' : words.lack[lack]}
        </span>
      </p>
      {isAsked && subject && draft.code !== '' && (
        <Ask
          subject={subject}
          code={draft.code}
          reason={draft.reason.trim()}
          onNo={() => setAsked(false)}
          onDone={(sentence) => {
            setAsked(false);
            setDraft(BLANK);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
};

/** Module and session of a subject, as a heading. */
export const usePlaceText = () => {
  const words = useWords(codeWords);
  const language = useLanguage();
  return ({ module, session }: Place): string =>
    [module ? textOf(module, language) : '', session ? textOf(session, language) : words.byCode]
      .filter((part) => part !== '')
      .join(' · ');
};

type SubjectProps = Pick<Props, 'head' | 'subjects'> & {
  readonly draft: CodeDraft;
  readonly onSet: (change: Partial<CodeDraft>) => void;
};

const SubjectField = ({ head, subjects, draft, onSet }: SubjectProps) => {
  const words = useWords(codeWords);
  const placeText = usePlaceText();
  const groups = groupsOf(head, subjects).map((group) => ({
    label: placeText(group.place),
    choices: group.subjects.map(({ subjectId, label, code }) => ({
      value: subjectId,
      label: code === 'OK' ? label : `${label} · ${words.name[code]}`,
    })),
  }));
  return (
    <SelectField
      id="code-subject"
      label={words.subject}
      value={draft.subjectId}
      none={words.chooseSubject}
      groups={groups}
      onValue={(subjectId) => onSet({ subjectId, code: '' })}
    />
  );
};

type AskProps = {
  readonly subject: Subject;
  readonly code: ResultCode;
  readonly reason: string;
  readonly onNo: () => void;
  readonly onDone: (sentence: string) => void;
};

/** What follows is said before it is recorded. */
const Ask = ({ subject, code, reason, onNo, onDone }: AskProps) => {
  const words = useWords(codeWords);
  const { isBusy, trouble, send } = useSending();
  const name = words.name[code];
  return (
    <Confirm
      title={words.askTitle(subject.label, name)}
      yes={words.yes}
      no={words.no}
      isBusy={isBusy}
      trouble={trouble}
      onNo={onNo}
      onYes={() =>
        void send(
          () => giveCode(subject, code, reason),
          () => onDone(words.done(subject.label, name)),
        )
      }
    >
      <ul class="dotted">
        {words.follows[code].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <b>{words.reason}</b> {reason}
      </p>
    </Confirm>
  );
};
