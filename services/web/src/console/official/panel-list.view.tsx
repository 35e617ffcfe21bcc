import { useMemo, useRef, useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { CellsField, ListFlaws } from '../list/list-flaws.view.tsx';
import { pastedWords } from '../list/pasted-words.ts';
import { dayStart } from '../office/office-choice.rules.ts';
import { useHouse } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { carryPanelList, nothingCarried, type Paper } from './carry-panel-list.ts';
import { listWords } from './list-words.ts';
import { writtenAt } from './official.rules.ts';
import { readPanelList } from './panel-list.rules.ts';

type Props = {
  readonly competitionId: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: News) => void;
};

const useList = (competitionId: string, text: string) => {
  const { house } = useHouse();
  return useMemo(
    () =>
      readPanelList(text, {
        events: house.contests.filter((one) => one.competitionId === competitionId),
        people: [...house.people.values()],
        offices: [frameWords.zh.office, frameWords.en.office],
      }),
    [text, house, competitionId],
  );
};

/** Asked, answered and perhaps pledged on the day written on the papers. */
const paperOf = (day: string, signed: 'accepted' | 'pledged'): Paper => ({
  askedAt: dayStart(day),
  answeredAt: writtenAt(day, new Date()),
  pledgedAt: signed === 'pledged' ? dayStart(day) : null,
});

type Given = { readonly asked: number; readonly flaws: number; readonly isUndated: boolean };

/** Why nothing can be sent yet. */
const lackOf = (
  words: (typeof listWords)['zh'],
  pasted: (typeof pastedWords)['zh'],
  { asked, flaws, isUndated }: Given,
): string | undefined => {
  if (asked === 0) return pasted.textFirst;
  if (flaws > 0) return pasted.flaws(flaws);
  return isUndated ? words.dayFirst : undefined;
};

/** The panels of a whole contest out of one list; with the signed papers at hand, in one act. */
export const PanelList = ({ competitionId, onClose, onDone }: Props) => {
  const words = useWords(listWords);
  const pasted = useWords(pastedWords);
  const [text, setText] = useState('');
  const [isOnPaper, setOnPaper] = useState(false);
  const [isPledged, setPledged] = useState(false);
  const [day, setDay] = useState('');
  const [done, setDone] = useState(0);
  const carried = useRef(nothingCarried());
  const { isBusy, trouble, send } = useSending();
  const { asked, flaws } = useList(competitionId, text);
  const lacks = lackOf(words, pasted, {
    asked: asked.length,
    flaws: flaws.length,
    isUndated: isOnPaper && day === '',
  });
  const carry = (event: Event) => {
    event.preventDefault();
    const paper = isOnPaper ? paperOf(day, isPledged ? 'pledged' : 'accepted') : null;
    return send(
      () => carryPanelList({ competitionId, asked, paper }, carried.current, setDone),
      () =>
        onDone(
          inBoth(listWords, (words) =>
            isOnPaper ? words.recorded(asked.length) : words.invited(asked.length),
          ),
        ),
    );
  };
  const yes = isOnPaper ? words.inviteAndRecord(asked.length) : words.invite(asked.length);
  return (
    <Dialog title={words.panel} onClose={onClose}>
      <form class="stack" onSubmit={carry}>
        <p class="soft">{words.panelLead}</p>
        <CellsField id="panel-list" hint={words.panelColumns} value={text} onValue={setText} />
        <ListFlaws flaws={flaws} />
        {asked.length > 0 && (
          <p class="news">
            {words.found(asked.length, new Set(asked.map(({ eventId }) => eventId)).size)}
          </p>
        )}
        <Tick label={words.onPaper} hint={words.onPaperHint} isOn={isOnPaper} onTurn={setOnPaper} />
        {isOnPaper && (
          <>
            <Tick label={words.pledged} hint="" isOn={isPledged} onTurn={setPledged} />
            <TextField
              id="list-signed-on"
              label={words.signedOn}
              type="date"
              value={day}
              onValue={setDay}
            />
          </>
        )}
        {isBusy && (
          <progress
            max={asked.length}
            value={done}
            aria-label={words.working(done, asked.length)}
          />
        )}
        {trouble && <Problem trouble={trouble} />}
        {trouble && carried.current.asked.size > 0 && <p class="notice">{words.stopped}</p>}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || lacks !== undefined}>
            {isBusy ? words.working(done, asked.length) : yes}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {pasted.cancel}
          </button>
          {lacks && <span class="soft small">{lacks}</span>}
        </p>
      </form>
    </Dialog>
  );
};

type TickProps = {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

const Tick = ({ label, hint, isOn, onTurn }: TickProps) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={isOn}
      onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
    />
    <span>
      {label} {hint !== '' && <span class="soft small under">{hint}</span>}
    </span>
  </label>
);
