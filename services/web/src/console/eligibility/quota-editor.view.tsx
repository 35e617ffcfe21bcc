import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useHouse, useNaming } from '../person/names.ts';
import type { Quota, RulesDraft } from './eligibility.types.ts';
import { eligibilityWords } from './eligibility-words.ts';
import { CountField } from './small-fields.view.tsx';

/** Whom a quota is for, in words. */
export const useQuotaWho = (): ((quota: Quota) => string) => {
  const words = useWords(eligibilityWords);
  const { organisationName } = useNaming();
  return ({ of, name }) => {
    if (name === null || name === '') return words.each[of];
    return of === 'organisation' ? organisationName(name) : name;
  };
};

type LineProps = {
  readonly id: string;
  readonly quota: Quota;
  readonly onQuota: (quota: Quota) => void;
  readonly onRemove: () => void;
};

const QuotaLine = ({ id, quota, onQuota, onRemove }: LineProps) => {
  const words = useWords(eligibilityWords);
  const language = useLanguage();
  const { house } = useHouse();
  const whoOf = useQuotaWho();
  const kinds = (['organisation', 'delegation'] as const).map((of) => ({
    value: of,
    label: words.quotaOf[of],
  }));
  const named = house.organisations.map((one) => ({
    value: one.organisationId,
    label: textOf(one.name, language),
  }));
  const setName = (name: string) => onQuota({ ...quota, name: name === '' ? null : name });
  return (
    <section class="rule" aria-label={whoOf(quota)}>
      <p class="row apart">
        <strong>{words.quotaSays(whoOf(quota), quota.count)}</strong>
        <button
          type="button"
          class="button tight plain"
          aria-label={words.removeQuota(whoOf(quota))}
          onClick={onRemove}
        >
          {words.removeIt}
        </button>
      </p>
      <div class="columns">
        <SelectField
          id={`${id}-of`}
          label={words.quotaBy}
          value={quota.of}
          onValue={(of) => onQuota({ ...quota, of: of as Quota['of'], name: null })}
          groups={[{ label: '', choices: kinds }]}
        />
        {quota.of === 'organisation' ? (
          <SelectField
            id={`${id}-who`}
            label={words.quotaWho}
            none={words.each.organisation}
            value={quota.name ?? ''}
            onValue={setName}
            groups={[{ label: '', choices: named }]}
          />
        ) : (
          <TextField
            id={`${id}-who`}
            label={words.quotaWho}
            hint={words.each.delegation}
            lengthMax={100}
            value={quota.name ?? ''}
            onValue={setName}
          />
        )}
        <CountField
          id={`${id}-count`}
          label={words.quotaCount}
          max={400}
          value={quota.count}
          onValue={(count) => onQuota({ ...quota, count: count ?? 0 })}
        />
      </div>
    </section>
  );
};

type Props = { readonly draft: RulesDraft; readonly onDraft: (draft: RulesDraft) => void };

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];

/** How many may come, and what happens to one too many. */
export const QuotaEditor = ({ draft, onDraft }: Props) => {
  const words = useWords(eligibilityWords);
  const { quotas } = draft;
  const put = (next: readonly Quota[]) => onDraft({ ...draft, quotas: next });
  return (
    <div class="stack">
      {quotas.map((quota, place) => (
        <QuotaLine
          key={place}
          id={`quota-${place}`}
          quota={quota}
          onQuota={(next) => put(quotas.with(place, next))}
          onRemove={() => put(quotas.toSpliced(place, 1))}
        />
      ))}
      <p>
        <button
          type="button"
          class="button tight"
          onClick={() => put([...quotas, { of: 'organisation', name: null, count: 3 }])}
        >
          {words.addQuota}
        </button>
      </p>
      {quotas.length > 0 && (
        <div class="columns">
          <SelectField
            id="over-quota"
            label={words.over}
            value={draft.overQuota}
            onValue={(over) => onDraft({ ...draft, overQuota: over as RulesDraft['overQuota'] })}
            groups={choicesOf(words.overs)}
          />
          <SelectField
            id="quota-order"
            label={words.order}
            value={draft.quotaOrder}
            onValue={(order) =>
              onDraft({ ...draft, quotaOrder: order as RulesDraft['quotaOrder'] })
            }
            groups={choicesOf(words.orders)}
          />
        </div>
      )}
    </div>
  );
};
