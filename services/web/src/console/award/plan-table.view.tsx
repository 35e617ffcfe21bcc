import type { AwardOverview, AwardPlan } from '@jinbang/contracts/http/award';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useWho } from '../frame/who.ts';
import { awardWords } from './award-words.ts';
import { PlanDialog } from './plan-dialog.view.tsx';
import { ReleaseDialog } from './release-dialog.view.tsx';

type Props = {
  readonly competitionId: string;
  readonly awards: AwardOverview;
  readonly onDone: () => void;
  readonly onList: (planId: string) => void;
};
type Event = AwardOverview['events'][number];
type Open = {
  readonly act: 'plan' | 'release';
  readonly eventIds: string[];
  readonly plan: AwardPlan | null;
};

/** A line for each event, and one for each plan over several: what it gives, and the next step. */
export const PlanTable = ({ competitionId, awards, onDone, onList }: Props) => {
  const words = useWords(awardWords);
  const language = useLanguage();
  const [open, setOpen] = useState<Open | null>(null);
  const { events, plans } = awards;
  const nameOf = (eventIds: readonly string[]): string => {
    const found = events.find(({ eventId }) => eventId === eventIds[0]);
    if (eventIds.length > 1) return words.several(eventIds.length);
    return found ? textOf(found.name, language) : '';
  };
  const unplanned = events.filter(
    ({ eventId }) =>
      !plans.some(({ eventIds }) => eventIds.length === 1 && eventIds[0] === eventId),
  );
  const close = () => {
    setOpen(null);
    onDone();
  };
  return (
    <section class="stack">
      <h2>{words.events}</h2>
      {events.length === 0 && <p class="soft">{words.noneHint}</p>}
      <ScrollArea name={words.events}>
        <table class="table award-plans">
          <thead>
            <tr>
              <th scope="col">{words.event}</th>
              <th scope="col">{words.result}</th>
              <th scope="col">{words.documents}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.planId}>
                <th scope="row">{nameOf(plan.eventIds)}</th>
                <td>
                  <ResultState events={events} eventIds={plan.eventIds} />
                </td>
                <td>{plan.items.map(({ kind }) => words.kinds[kind]).join(words.comma)}</td>
                <td>
                  <PlanState plan={plan} />
                  <p class="row">
                    <PlanActs
                      plan={plan}
                      may={awards.may.plan}
                      onOpen={(act) => setOpen({ act, plan, eventIds: plan.eventIds })}
                      onList={() => onList(plan.planId)}
                    />
                  </p>
                </td>
              </tr>
            ))}
            {unplanned.map(({ eventId, name }) => (
              <tr key={eventId}>
                <th scope="row">{textOf(name, language)}</th>
                <td>
                  <ResultState events={events} eventIds={[eventId]} />
                </td>
                <td class="soft">{words.noDocuments}</td>
                <td>
                  {awards.may.plan && (
                    <button
                      type="button"
                      class="button tight"
                      onClick={() => setOpen({ act: 'plan', plan: null, eventIds: [eventId] })}
                    >
                      {words.plan}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {open?.act === 'plan' && (
        <PlanDialog
          competitionId={competitionId}
          plan={open.plan}
          eventIds={open.eventIds}
          eventName={nameOf(open.eventIds)}
          onClose={() => setOpen(null)}
          onDone={close}
        />
      )}
      {open?.act === 'release' && open.plan && (
        <ReleaseDialog
          competitionId={competitionId}
          plan={open.plan}
          onClose={() => setOpen(null)}
          onDone={close}
        />
      )}
    </section>
  );
};

const ResultState = ({
  events,
  eventIds,
}: {
  readonly events: readonly Event[];
  readonly eventIds: readonly string[];
}) => {
  const words = useWords(awardWords);
  const versions = events
    .filter(({ eventId }) => eventIds.includes(eventId))
    .map(({ resultVersion }) => resultVersion);
  const isFinal = versions.length > 0 && versions.every((one) => one !== null);
  return isFinal ? (
    <Badge sign="good" word={words.final(Math.max(...versions.map((one) => one ?? 0)))} />
  ) : (
    <Badge sign="wait" word={words.notFinal} outlined />
  );
};

const PlanState = ({ plan }: { readonly plan: AwardPlan }) => {
  const words = useWords(awardWords);
  const { live, wanted } = plan.counts;
  if (plan.state === 'drafted')
    return <Badge sign="wait" word={words.planState.drafted} outlined />;
  if (plan.waitingFor === 'award.entries-missing')
    return <Badge sign="wait" word={words.planState.waiting} outlined />;
  if (wanted === 0) return <Badge sign="progress" word={words.planState.released} outlined />;
  return (
    <>
      <Badge
        sign={live >= wanted ? 'good' : 'progress'}
        word={live >= wanted ? words.planState.made : words.planState.making}
        outlined={live < wanted}
      />{' '}
      <span class="number">{words.made(live, wanted)}</span>
    </>
  );
};

type ActsProps = {
  readonly plan: AwardPlan;
  readonly may: boolean;
  readonly onOpen: (act: Open['act']) => void;
  readonly onList: () => void;
};

const PlanActs = ({ plan, may, onOpen, onList }: ActsProps) => {
  const words = useWords(awardWords);
  const { personId } = useWho();
  const isDraft = plan.state === 'drafted' && may;
  return (
    <>
      <button type="button" class="button tight" onClick={onList}>
        {words.list}
      </button>
      {isDraft && (
        <button type="button" class="button tight" onClick={() => onOpen('plan')}>
          {words.change}
        </button>
      )}
      {isDraft && plan.plannedBy !== personId && (
        <button type="button" class="button tight first" onClick={() => onOpen('release')}>
          {words.release}
        </button>
      )}
      {isDraft && plan.plannedBy === personId && <span class="soft small">{words.another}</span>}
    </>
  );
};
