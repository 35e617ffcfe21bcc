import { PRESENT_PLEDGE } from '@jinbang/contracts/registration/pledge-text';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { pastedWords } from '../list/pasted-words.ts';
import { dayStart } from '../office/office-choice.rules.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { listWords } from './list-words.ts';
import { type Panel, pledgeAll } from './official.client.ts';

type Props = {
  readonly panel: Panel;
  readonly onClose: () => void;
  readonly onDone: (sentence: News) => void;
};

/** A folder of signed pledges: whoever signed is ticked, one day for all of them. */
export const PaperPledges = ({ panel, onClose, onDone }: Props) => {
  const words = useWords(listWords);
  const pasted = useWords(pastedWords);
  const frame = useWords(frameWords);
  const { nameOf } = useNaming();
  // Somebody with two offices signs once.
  const waiting = [
    ...new Map(
      panel.seats.filter((one) => one.pledgedAt === null).map((one) => [one.personId, one]),
    ).values(),
  ];
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [day, setDay] = useState('');
  const { isBusy, trouble, send } = useSending();
  const ticked = waiting.filter(({ personId }) => !out.has(personId));
  const turn = (personId: string) => {
    const next = new Set(out);
    if (!next.delete(personId)) next.add(personId);
    setOut(next);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const paper = { means: 'paper', pledgedAt: dayStart(day) } as const;
    const said = { eventId: panel.eventId, textVersion: PRESENT_PLEDGE.version, ...paper };
    return send(
      () =>
        pledgeAll(
          panel.setting.competitionId,
          ticked.map(({ personId }) => ({ personId, ...said })),
        ),
      () => onDone(inBoth(listWords, (words) => words.pledgesDone(ticked.length))),
    );
  };
  return (
    <Dialog title={words.pledges} onClose={onClose}>
      <form class="stack" onSubmit={save}>
        <p class="soft">{words.pledgesLead}</p>
        <fieldset class="people-list">
          <legend class="unseen">{words.pledges}</legend>
          {waiting.map(({ personId, office }) => (
            <label class="person-line" key={personId}>
              <input type="checkbox" checked={!out.has(personId)} onChange={() => turn(personId)} />
              <span>
                <b>{nameOf(personId)}</b> <span class="soft small">{frame.office[office]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextField
          id="pledges-day"
          label={words.signedOn}
          type="date"
          value={day}
          onValue={setDay}
          isRequired={true}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || ticked.length === 0}>
            {words.recordPledges(ticked.length)}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {pasted.cancel}
          </button>
          <Lack when={ticked.length === 0} why="tick" />
        </p>
      </form>
    </Dialog>
  );
};
