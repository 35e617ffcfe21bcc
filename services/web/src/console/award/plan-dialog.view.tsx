import { USUAL_ITEMS } from '@jinbang/contracts/award-words';
import type { AwardItem, AwardKind, AwardPlan } from '@jinbang/contracts/http/award';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { savePlan } from './award.client.ts';
import { awardWords } from './award-words.ts';

/** What follows from one event's result without anybody being named. */
const KINDS: readonly AwardKind[] = ['prize', 'coach', 'judging', 'participation'];

type Props = {
  readonly competitionId: string;
  readonly plan: AwardPlan | null;
  readonly eventIds: readonly string[];
  readonly eventName: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const usual = (kind: AwardKind): AwardItem => ({ kind, ...USUAL_ITEMS[kind] });

/** Which documents an event gives, and what each is called and says. */
export const PlanDialog = (props: Props) => {
  const { competitionId, plan, eventIds, eventName, onClose, onDone } = props;
  const words = useWords(awardWords);
  const { isBusy, trouble, send } = useSending();
  const [items, setItems] = useState<readonly AwardItem[]>(plan?.items ?? [usual('prize')]);
  // Kinds of a plan that was made elsewhere stay as they are.
  const shown = [...new Set([...KINDS, ...items.map(({ kind }) => kind)])];
  const toggle = (kind: AwardKind) =>
    setItems(
      items.some((one) => one.kind === kind)
        ? items.filter((one) => one.kind !== kind)
        : [...items, usual(kind)],
    );
  const put = (kind: AwardKind, change: Partial<AwardItem>) =>
    setItems(items.map((one) => (one.kind === kind ? { ...one, ...change } : one)));
  return (
    <Confirm
      title={words.planTitle(eventName)}
      yes={words.save}
      no={words.cancel}
      isBusy={isBusy}
      lacks={items.length === 0 ? 'choose' : undefined}
      trouble={trouble}
      onYes={() => void send(() => savePlan(competitionId, plan, { eventIds, items }), onDone)}
      onNo={onClose}
    >
      <p class="soft">{words.planHint}</p>
      {shown.map((kind) => {
        const item = items.find((one) => one.kind === kind);
        return (
          <div key={kind} class="stack">
            <label class="choice">
              <input type="checkbox" checked={item !== undefined} onChange={() => toggle(kind)} />
              {words.kinds[kind]}
            </label>
            {item && (
              <>
                <TextField
                  id={`award-title-${kind}`}
                  label={words.paperTitle}
                  value={item.title}
                  onValue={(title) => put(kind, { title })}
                  lengthMax={24}
                />
                <TextField
                  id={`award-text-${kind}`}
                  label={words.paperText}
                  value={item.text}
                  onValue={(text) => put(kind, { text })}
                  lengthMax={300}
                />
              </>
            )}
          </div>
        );
      })}
      <p class="soft small">{words.slots}</p>
    </Confirm>
  );
};
