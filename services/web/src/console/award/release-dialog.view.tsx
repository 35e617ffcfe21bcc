import type { AwardKind, AwardPlan } from '@jinbang/contracts/http/award';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchAllLines, releasePlan } from './award.client.ts';
import { awardWords } from './award-words.ts';

type Props = {
  readonly competitionId: string;
  readonly plan: AwardPlan;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** More names than this are read in the list. */
const NAMES_MAX = 12;

/** The second person sees what is said and, as far as it is known, of whom, before it stands. */
export const ReleaseDialog = ({ competitionId, plan, onClose, onDone }: Props) => {
  const words = useWords(awardWords);
  const { isBusy, trouble, send } = useSending();
  const lines = useAnswer(`${plan.planId}/${plan.version}`, () =>
    fetchAllLines(competitionId, plan.planId),
  );
  const known = lines.body?.items;
  const isKnown = known !== undefined && known.length > 0;
  // Before the result only those are known whom somebody chose: the release agrees to them by name.
  const namesOf = (wanted: AwardKind) =>
    (isKnown ? known : plan.named).filter(({ kind }) => kind === wanted).map(({ name }) => name);
  return (
    <Confirm
      title={words.release}
      yes={words.release}
      no={words.cancel}
      isBusy={isBusy}
      lacks={known || lines.trouble ? undefined : 'names'}
      trouble={trouble ?? lines.trouble}
      onYes={() => void send(() => releasePlan(competitionId, plan), onDone)}
      onNo={onClose}
    >
      <p>{words.releaseHint}</p>
      {known?.length === 0 && <p>{words.whoLater}</p>}
      <ul>
        {plan.items.map(({ kind, title, text }) => (
          <li key={kind}>
            <b lang="zh-CN">{title}</b>
            <span class="under" lang="zh-CN">
              {text}
            </span>
            {(isKnown || namesOf(kind).length > 0) && (
              <Receivers isOfUnits={kind === 'organisation'} all={namesOf(kind)} />
            )}
          </li>
        ))}
      </ul>
    </Confirm>
  );
};

type ReceiversProps = { readonly isOfUnits: boolean; readonly all: readonly (string | null)[] };

const Receivers = ({ isOfUnits, all }: ReceiversProps) => {
  const words = useWords(awardWords);
  const names = all.slice(0, NAMES_MAX).map((name) => name ?? words.nameless);
  const rest = all.length - names.length;
  return (
    <span class="under">
      <b>{isOfUnits ? words.units(all.length) : words.people(all.length)}</b>
      {names.length > 0 && ` · ${names.join(words.comma)}`}
      {rest > 0 && ` ${words.andMore(rest)}`}
    </span>
  );
};
