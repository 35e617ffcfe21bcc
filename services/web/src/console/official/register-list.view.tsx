import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { CellsField, ListFlaws } from '../list/list-flaws.view.tsx';
import { pastedWords } from '../list/pasted-words.ts';
import { useHouse } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { listWords } from './list-words.ts';
import { registerAll } from './official.client.ts';
import { officialWords } from './official-words.ts';
import { readRegisterList } from './register-list.rules.ts';

type Props = {
  readonly ownerId: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: News) => void;
};

/** As many as go into the register at once. */
const AT_ONCE = 200;
const { zh, en } = officialWords;

/** The register out of one list: all or none. */
export const RegisterList = ({ ownerId, onClose, onDone }: Props) => {
  const words = useWords(listWords);
  const pasted = useWords(pastedWords);
  const { house } = useHouse();
  const [text, setText] = useState('');
  const { isBusy, trouble, send } = useSending();
  const { officials, flaws } = useMemo(
    () =>
      readRegisterList(text, {
        people: [...house.people.values()],
        kinds: [zh.kinds, en.kinds],
        levels: [zh.levels, en.levels],
        titles: [zh.titles, en.titles],
      }),
    [text, house],
  );
  const lacks =
    officials.length === 0
      ? pasted.textFirst
      : flaws.length > 0
        ? pasted.flaws(flaws.length)
        : officials.length > AT_ONCE
          ? pasted.tooMany(AT_ONCE)
          : undefined;
  const add = (event: Event) => {
    event.preventDefault();
    return send(
      () => registerAll(ownerId, officials),
      () => onDone(inBoth(listWords, (words) => words.added(officials.length))),
    );
  };
  return (
    <Dialog title={words.register} onClose={onClose}>
      <form class="stack" onSubmit={add}>
        <p class="soft">{words.registerLead}</p>
        <CellsField
          id="register-cells"
          hint={words.registerColumns}
          value={text}
          onValue={setText}
        />
        <ListFlaws flaws={flaws} />
        {officials.length > 0 && <p class="news">{words.foundRegister(officials.length)}</p>}
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || lacks !== undefined}>
            {words.add(officials.length)}
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
