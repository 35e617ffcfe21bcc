import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { Field, SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { givePenalty, type PenaltyKind, type PenaltyPage, type Place } from './penalty.client.ts';
import { BLANK, flawOf, mostOf, type PenaltyDraft, pointsOf } from './penalty.rules.ts';
import { penaltyWords } from './penalty-words.ts';

export type Subject = JudgingProgress['subjects'][number];

type Props = {
  readonly place: Place;
  readonly page: PenaltyPage;
  readonly subjects: readonly Subject[];
  readonly onDone: (sentence: string) => void;
};

/** One penalty at a time: who, what for, how much and why. */
export const PenaltyForm = ({ place, page, subjects, onDone }: Props) => {
  const words = useWords(penaltyWords);
  const [draft, setDraft] = useState<PenaltyDraft>(BLANK);
  const [isAsked, setAsked] = useState(false);
  const { kinds, most } = page;
  const kind = kinds.find(({ code }) => code === draft.kind);
  const flaw = flawOf(draft, kinds, most ?? '0');
  const points = kind?.points ?? pointsOf(draft.points) ?? '';
  const label = subjects.find(({ subjectId }) => subjectId === draft.subjectId)?.label ?? '';
  const set = (change: Partial<PenaltyDraft>) => setDraft({ ...draft, ...change });
  return (
    <section class="card stack" aria-labelledby="penalty-new">
      <h2 id="penalty-new">{words.give}</h2>
      <Subjects subjects={subjects} draft={draft} onSet={set} />
      {kinds.length > 0 && <Kinds kinds={kinds} draft={draft} onSet={set} />}
      {kind?.points === undefined ? (
        <TextField
          id="penalty-points"
          label={words.points}
          hint={words.pointsHint(mostOf(kind, most ?? '0'))}
          flaw={flaw === 'most' ? words.flaw.most : undefined}
          value={draft.points}
          lengthMax={12}
          onValue={(value) => set({ points: value })}
        />
      ) : (
        <p>{words.pointsFixed(kind.points)}</p>
      )}
      <Field id="penalty-reason" label={words.reason} hint={words.reasonHint}>
        <textarea
          id="penalty-reason"
          class="input plain-text"
          rows={3}
          maxLength={1_000}
          value={draft.reason}
          aria-describedby="penalty-reason-hint"
          onInput={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
      </Field>
      <TextField
        id="penalty-evidence"
        label={words.evidence}
        hint={words.evidenceHint}
        value={draft.evidence}
        lengthMax={1_000}
        onValue={(value) => set({ evidence: value })}
      />
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={flaw !== null}
          aria-describedby="penalty-why-not"
          onClick={() => setAsked(true)}
        >
          {words.send}
        </button>
        <span id="penalty-why-not" class="soft small">
          {flaw === null ? '' : words.flaw[flaw]}
        </span>
      </p>
      {isAsked && (
        <Ask
          place={place}
          version={page.version}
          draft={{ ...draft, points }}
          label={label}
          onNo={() => setAsked(false)}
          onDone={() => {
            setAsked(false);
            setDraft(BLANK);
            onDone(words.given(label, points));
          }}
        />
      )}
    </section>
  );
};

type PartProps = {
  readonly draft: PenaltyDraft;
  readonly onSet: (change: Partial<PenaltyDraft>) => void;
};

const Subjects = ({
  subjects,
  draft,
  onSet,
}: PartProps & { readonly subjects: readonly Subject[] }) => {
  const words = useWords(penaltyWords);
  const choices = subjects.map(({ subjectId, label, code }) => ({
    value: subjectId,
    label: code === 'OK' ? label : `${label} · ${code}`,
  }));
  return (
    <SelectField
      id="penalty-subject"
      label={words.subject}
      value={draft.subjectId}
      none={words.chooseSubject}
      groups={[{ label: '', choices }]}
      onValue={(subjectId) => onSet({ subjectId })}
    />
  );
};

const Kinds = ({ kinds, draft, onSet }: PartProps & { readonly kinds: readonly PenaltyKind[] }) => {
  const words = useWords(penaltyWords);
  const language = useLanguage();
  const choices = kinds.map(({ code, name, points, most }) => {
    const amount = points ?? (most === undefined ? '' : `≤ ${most}`);
    return {
      value: code,
      label: [code, textOf(name, language), amount].filter((part) => part !== '').join(' · '),
    };
  });
  return (
    <SelectField
      id="penalty-kind"
      label={words.kind}
      hint={words.kindHint}
      value={draft.kind}
      none={words.chooseKind}
      groups={[{ label: '', choices }]}
      onValue={(kind) => onSet({ kind })}
    />
  );
};

type AskProps = {
  readonly place: Place;
  readonly version: number;
  readonly draft: PenaltyDraft;
  readonly label: string;
  readonly onNo: () => void;
  readonly onDone: () => void;
};

const Ask = ({ place, version, draft, label, onNo, onDone }: AskProps) => {
  const words = useWords(penaltyWords);
  const { isBusy, trouble, send } = useSending();
  const { subjectId, kind, points, reason, evidence } = draft;
  const body = {
    ...{ subjectId, points, reason: reason.trim() },
    ...(kind === '' ? {} : { kind }),
    ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }),
  };
  return (
    <Confirm
      title={words.askTitle(label, points)}
      yes={words.yes}
      no={words.no}
      isBusy={isBusy}
      trouble={trouble}
      onNo={onNo}
      onYes={() => void send(() => givePenalty(place, version, body), onDone)}
    >
      <p>{words.ask}</p>
    </Confirm>
  );
};
