import type { Bilingual } from '@jinbang/contracts/primitive';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { TopBar } from '../../ui/top-bar.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { type Holder, holdersOf } from './holders.rules.ts';
import { slipWords } from './slip-words.ts';
import { askEntries, askEvent, type IssuedCode, makeCodes } from './slips.client.ts';
import { Slips } from './slips.view.tsx';

const DAYS = 14;
const DAYS_MAX = 60;

type Ground = { readonly event: Bilingual; readonly holders: readonly Holder[] };

const loadGround = async (eventId: string): Promise<Ground | Trouble> => {
  const [event, entries] = await Promise.all([askEvent(eventId), askEntries(eventId)]);
  if (!event.ok) return event.trouble;
  if (!entries.ok) return entries.trouble;
  return { event: event.body.name, holders: holdersOf(entries.body.items) };
};

const isSignedOut = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 401;

const useSlips = (eventId: string) => {
  const [ground, setGround] = useState<Ground | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [codes, setCodes] = useState<readonly IssuedCode[]>([]);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void loadGround(eventId).then((found) =>
      'event' in found ? setGround(found) : setTrouble(found),
    );
  }, [eventId]);
  const make = async (days: number) => {
    setBusy(true);
    const answer = await makeCodes(eventId, ground?.holders ?? [], days);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setCodes(answer.body);
  };
  return { ground, trouble, codes, isBusy, make };
};

type FormProps = {
  readonly count: number;
  readonly isBusy: boolean;
  readonly onMake: (days: number) => void;
};

const MakeForm = ({ count, isBusy, onMake }: FormProps) => {
  const words = useWords(slipWords);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onMake(Number(new FormData(event.currentTarget).get('days')));
  };
  return (
    <form class="card stack" onSubmit={submit}>
      <p>{words.lead(count)}</p>
      <p class="soft">{words.warning}</p>
      <div class="field">
        <label for="days">{words.days}</label>
        <input
          id="days"
          name="days"
          class="input"
          type="number"
          min={1}
          max={DAYS_MAX}
          defaultValue={DAYS}
          required
        />
      </div>
      <button type="submit" class="button first" disabled={isBusy}>
        {isBusy ? words.making : words.make}
      </button>
    </form>
  );
};

/** For the organiser or check-in: codes for everybody in an event, to print and cut. */
export const SlipsScreen = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(slipWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { ground, trouble, codes, isBusy, make } = useSlips(eventId);
  useTitle(`${words.title} · ${ui.brand}`);
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="stack slips-page">
        <h1 class="no-print">
          {words.title} <span class="soft">{ground && textOf(ground.event, language)}</span>
        </h1>
        {trouble && isSignedOut(trouble) && (
          <p>
            {words.signIn} <a href="/console/">{words.toConsole}</a>
          </p>
        )}
        {trouble && !isSignedOut(trouble) && <Problem trouble={trouble} />}
        {!ground && !trouble && <p role="status">{ui.loading}</p>}
        {ground && ground.holders.length === 0 && <p class="empty">{words.nobody}</p>}
        {ground && ground.holders.length > 0 && codes.length === 0 && (
          <MakeForm count={ground.holders.length} isBusy={isBusy} onMake={make} />
        )}
        {ground && codes.length > 0 && (
          <>
            <p class="row no-print">
              <button type="button" class="button first" onClick={() => print()}>
                {words.print}
              </button>
              <span>{words.once}</span>
            </p>
            <Slips event={ground.event} codes={codes} />
          </>
        )}
      </main>
    </div>
  );
};
