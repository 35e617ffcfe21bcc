import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { admitsHere } from '../admission/admission.rules.ts';
import { useWho } from '../frame/who.ts';
import { fetchEvent } from '../setup/setup.client.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchRules, saveRules } from './eligibility.client.ts';
import { draftOfRules, flawOfRule, inForceFor } from './eligibility.rules.ts';
import type { Rules, RulesDraft } from './eligibility.types.ts';
import { eligibilityWords } from './eligibility-words.ts';
import { QuotaEditor, useQuotaWho } from './quota-editor.view.tsx';
import { RuleEditor } from './rule-editor.view.tsx';
import { RuleList } from './rule-list.view.tsx';
import { Trial } from './trial.view.tsx';

type Props = { readonly competitionId: string; readonly eventId: string };

const fetchBoth = async ({ competitionId, eventId }: Props) => {
  const rules = await fetchRules(competitionId);
  if (!rules.ok) return rules;
  const event = await fetchEvent(eventId);
  if (!event.ok) return event;
  const { starts, entryCloses } = event.body.dates;
  return { ok: true as const, body: { items: rules.body.items, on: starts ?? entryCloses ?? '' } };
};

/** Who may enter: in words, changed by small controls, tried on somebody made up. */
export const RulesPart = (props: Props) => {
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(`rules ${props.eventId}`, () => fetchBoth(props));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  return <Shown {...props} {...body} onSaved={again} />;
};

type ShownProps = Props & {
  readonly items: readonly Rules[];
  readonly on: string;
  readonly onSaved: () => void;
};

const today = (): string => new Date().toISOString().slice(0, 10);

const Shown = ({ competitionId, eventId, items, on, onSaved }: ShownProps) => {
  const [editing, setEditing] = useState<'event' | 'competition' | null>(null);
  const [draft, setDraft] = useState<RulesDraft | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { offices } = useWho();
  const inForce = inForceFor(items, eventId);
  const start = (of: 'event' | 'competition') => {
    const own = items.find((one) => one.eventId === (of === 'event' ? eventId : null));
    // An event that gets rules of its own begins with what holds for it now.
    setDraft(draftOfRules(own ?? inForce.rules));
    setEditing(of);
    setSaved(false);
  };
  const stop = () => {
    setEditing(null);
    setDraft(null);
  };
  const version =
    items.find((one) => one.eventId === (editing === 'event' ? eventId : null))?.version ?? 0;
  const place = { competitionId, eventId };
  return (
    <>
      {editing === null || draft === null ? (
        <Reading {...inForce} onChange={start} isSaved={isSaved} />
      ) : (
        <Editing
          {...place}
          of={editing}
          on={on === '' ? today() : on}
          draft={draft}
          version={version}
          onDraft={setDraft}
          onClose={stop}
          onSaved={() => {
            stop();
            setSaved(true);
            onSaved();
          }}
        />
      )}
      {admitsHere(offices) && (
        <Trial
          {...place}
          checks={draft?.checks ?? inForce.rules?.checks ?? []}
          isDraft={draft !== null}
        />
      )}
    </>
  );
};

type ReadingProps = {
  readonly of: 'event' | 'competition' | 'none';
  readonly rules: Rules | undefined;
  readonly isSaved: boolean;
  readonly onChange: (of: 'event' | 'competition') => void;
};

/** The rules as they hold, to be read. */
const Reading = ({ of, rules, isSaved, onChange }: ReadingProps) => {
  const words = useWords(eligibilityWords);
  const language = useLanguage();
  const whoOf = useQuotaWho();
  const { offices, isOperator } = useWho();
  const mayChange = isOperator || offices.has('organiser');
  return (
    <section class="card stack">
      <h2>{words.title}</h2>
      <p class="soft">
        {words.of[of]}{' '}
        {rules && words.since(momentText(rules.recordedAt, language, new Date()), rules.version)}
      </p>
      {isSaved && (
        <p class="news" role="status">
          {words.saved}
        </p>
      )}
      {rules && rules.checks.length > 0 && <RuleList rules={rules.checks} />}
      {(rules?.checks.length ?? 0) === 0 && (
        <div>
          <p>
            <strong>{words.none}</strong>
          </p>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {rules && <p>{words.approvals[rules.approval]}</p>}
      {rules && (
        <div>
          <h3>{words.quotas}</h3>
          {rules.quotas.length === 0 && <p class="soft">{words.quotaNone}</p>}
          {rules.quotas.length > 0 && (
            <ul class="rule-list">
              {rules.quotas.map((quota, place) => (
                <li key={place}>{words.quotaSays(whoOf(quota), quota.count)}</li>
              ))}
              <li class="soft">
                {words.quotaEnd(words.overs[rules.overQuota], words.orders[rules.quotaOrder])}
              </li>
            </ul>
          )}
        </div>
      )}
      {mayChange ? (
        <p class="row">
          {(['competition', 'event'] as const).map((one) => (
            <button
              key={one}
              type="button"
              class={one === (of === 'event' ? 'event' : 'competition') ? 'button first' : 'button'}
              onClick={() => onChange(one)}
            >
              {words.changeFor[one]}
            </button>
          ))}
        </p>
      ) : (
        <p class="soft small">{words.onlyOrganiser}</p>
      )}
    </section>
  );
};

type EditingProps = Props & {
  readonly of: 'event' | 'competition';
  readonly on: string;
  readonly draft: RulesDraft;
  readonly version: number;
  readonly onDraft: (draft: RulesDraft) => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

const Editing = (props: EditingProps) => {
  const { competitionId, eventId, of, on, draft, version, onDraft, onClose, onSaved } = props;
  const words = useWords(eligibilityWords);
  const { isBusy, trouble, send } = useSending();
  const hasFlaw = draft.checks.some((rule) => flawOfRule(rule) !== null);
  const approvals = (['required', 'none'] as const).map((value) => ({
    value,
    label: words.approvals[value],
  }));
  const save = () =>
    send(() => saveRules(competitionId, of === 'event' ? eventId : null, draft, version), onSaved);
  return (
    <section class="card stack" aria-label={words.editing[of]}>
      <h2>{words.editing[of]}</h2>
      <RuleEditor
        id="rule"
        on={on}
        rules={draft.checks}
        onRules={(checks) => onDraft({ ...draft, checks })}
      />
      <SelectField
        id="approval"
        label={words.approval}
        value={draft.approval}
        onValue={(value) => onDraft({ ...draft, approval: value as RulesDraft['approval'] })}
        groups={[{ label: '', choices: approvals }]}
      />
      <h3>{words.quotas}</h3>
      <QuotaEditor draft={draft} onDraft={onDraft} />
      {trouble && <Problem trouble={trouble} />}
      <p id="rules-follow" class="soft">
        {hasFlaw ? words.flawsLeft : words.follows}
      </p>
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || hasFlaw}
          aria-describedby="rules-follow"
          onClick={() => void save()}
        >
          {words.save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        <Lack when={hasFlaw} why="flaws" />
      </p>
    </section>
  );
};
