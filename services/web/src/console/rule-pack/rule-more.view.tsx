import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ConditionSlots } from './condition.view.tsx';
import { type DraftedRule, freshCondition, GRANTABLE } from './drafted-pack.rules.ts';
import { QuotaSlots } from './quota.view.tsx';
import { rulePackWords } from './rule-pack-words.ts';
import type { RuleProps } from './rule-slots.view.tsx';
import { BothSlot, NumberSlot, TextSlot, Tick, Ticks } from './slots.view.tsx';

/** What few rules need: teams, levels of the tasks, a period of their own, rules they replace. */
export const MoreSlots = ({
  rule,
  onRule,
  others,
}: RuleProps & { readonly others: readonly string[] }) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const { teamSize, valid } = rule;
  return (
    <fieldset class="rule-part">
      <legend>{words.more}</legend>
      <div class="slots">
        <Tick
          label={words.teamSize}
          isOn={teamSize !== null}
          onTurn={(isOn) => onRule({ ...rule, teamSize: isOn ? { from: 1, to: null } : null })}
        />
        {teamSize && (
          <>
            <NumberSlot
              label={words.teamFrom}
              value={teamSize.from}
              onValue={(from) => onRule({ ...rule, teamSize: { ...teamSize, from } })}
            />
            <NumberSlot
              label={words.teamTo}
              value={teamSize.to}
              hint={words.noEnd}
              onValue={(to) => onRule({ ...rule, teamSize: { ...teamSize, to } })}
            />
          </>
        )}
      </div>
      <div class="slots">
        <Tick
          label={words.ownPeriod}
          isOn={valid !== null}
          onTurn={(isOn) => onRule({ ...rule, valid: isOn ? { from: '', to: null } : null })}
        />
        {valid && (
          <>
            <TextSlot
              label={words.validFrom}
              type="date"
              value={valid.from}
              onValue={(from) => onRule({ ...rule, valid: { ...valid, from } })}
            />
            <TextSlot
              label={words.validTo}
              type="date"
              value={valid.to ?? ''}
              onValue={(to) => onRule({ ...rule, valid: { ...valid, to: to === '' ? null : to } })}
            />
          </>
        )}
      </div>
      <Ticks
        label={words.taskLevels}
        values={rule.taskLevels}
        choices={GRANTABLE.map((level) => [level, LEVEL_LABELS[level][language]] as const)}
        all={words.everyTask}
        onValues={(taskLevels) => onRule({ ...rule, taskLevels })}
      />
      {others.length > 0 && (
        <Ticks
          label={words.insteadOf}
          values={rule.insteadOf.length === 0 ? null : rule.insteadOf}
          choices={others.map((id) => [id, id] as const)}
          all={words.replacesNone}
          onValues={(ids) => onRule({ ...rule, insteadOf: ids ?? [] })}
        />
      )}
    </fieldset>
  );
};

const FRESH_TITLE: NonNullable<DraftedRule['title']> = {
  key: '',
  name: { zh: '' },
  when: null,
  quota: null,
  oncePerLifetime: true,
};

/** A title somebody may be put forward for; an office alone awards it (M22). */
export const TitleSlots = ({ rule, onRule }: RuleProps) => {
  const words = useWords(rulePackWords);
  const { title } = rule;
  const put = (part: Partial<NonNullable<DraftedRule['title']>>) =>
    onRule({ ...rule, title: { ...FRESH_TITLE, ...title, ...part } });
  return (
    <fieldset class="rule-part">
      <legend>{words.parts.title}</legend>
      <Tick
        label={words.nominates}
        isOn={title !== null}
        onTurn={(isOn) => onRule({ ...rule, title: isOn ? FRESH_TITLE : null })}
      />
      {title && (
        <div class="slots">
          <BothSlot label={words.titleName} value={title.name} onValue={(name) => put({ name })} />
          <TextSlot
            label={words.titleKey}
            value={title.key}
            lengthMax={64}
            onValue={(key) => put({ key })}
          />
          <div class="slot-ticks">
            <Tick
              label={words.once}
              isOn={title.oncePerLifetime}
              onTurn={(oncePerLifetime) => put({ oncePerLifetime })}
            />
            <Tick
              label={words.titleNarrower}
              isOn={title.when !== null}
              onTurn={(isOn) => put({ when: isOn ? freshCondition('rank') : null })}
            />
            <Tick
              label={words.titleQuota}
              isOn={title.quota !== null}
              onTurn={(isOn) =>
                put({
                  quota: isOn
                    ? { base: 'started', bands: [{ from: 1, to: null, places: null }] }
                    : null,
                })
              }
            />
          </div>
          {title.when && (
            <ConditionSlots condition={title.when} onCondition={(when) => put({ when })} />
          )}
          {title.quota && <QuotaSlots quota={title.quota} onQuota={(quota) => put({ quota })} />}
        </div>
      )}
    </fieldset>
  );
};

/** Who approves: offices by default; automatically only for the owner of the rule or by a document. */
export const ApprovalSlots = ({ rule, onRule }: RuleProps) => {
  const words = useWords(rulePackWords);
  const { approval } = rule;
  const names = approval.kind === 'offices' ? approval.offices : approval.otherwise;
  const put = (next: typeof names) =>
    onRule({
      ...rule,
      approval:
        approval.kind === 'offices'
          ? { ...approval, offices: next }
          : { ...approval, otherwise: next },
    });
  return (
    <fieldset class="rule-part">
      <legend>{words.parts.approval}</legend>
      {names.map((name, place) => (
        <div key={place} class="slots">
          <BothSlot
            label={names.length === 1 ? words.office : words.officeAt(place + 1)}
            value={name}
            onValue={(next) => put(names.with(place, next))}
          />
          {names.length > 1 && (
            <button
              type="button"
              class="button tight plain"
              aria-label={words.removeOffice(place + 1)}
              onClick={() => put(names.toSpliced(place, 1))}
            >
              {words.remove}
            </button>
          )}
        </div>
      ))}
      <p>
        <button type="button" class="button tight" onClick={() => put([...names, { zh: '' }])}>
          {words.addOffice}
        </button>
      </p>
      <Tick
        label={words.automatic}
        isOn={approval.kind === 'automatic'}
        onTurn={(isOn) =>
          onRule({
            ...rule,
            approval: isOn
              ? { kind: 'automatic', ownedBy: null, otherwise: names }
              : { kind: 'offices', offices: names },
          })
        }
      />
      {approval.kind === 'automatic' && (
        <TextSlot
          label={words.ownedBy}
          value={approval.ownedBy ?? ''}
          lengthMax={64}
          onValue={(id) =>
            onRule({ ...rule, approval: { ...approval, ownedBy: id.trim() === '' ? null : id } })
          }
        />
      )}
    </fieldset>
  );
};
