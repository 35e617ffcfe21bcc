import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { useHouse, useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { listWords } from './list-words.ts';
import { fetchRegister, type Official } from './official.client.ts';
import { officialWords } from './official-words.ts';
import { RegisterList } from './register-list.view.tsx';
import { RegisterOfficial } from './register-official.view.tsx';
import { RegisterTable } from './register-table.view.tsx';

/** The registers one keeps: who may judge what, until when. */
export const RegisterPart = () => {
  const words = useWords(officialWords);
  const { house } = useHouse();
  const { organisationName } = useNaming();
  const owners = [...new Set(house.competitions.map(({ ownerId }) => ownerId))];
  const [chosen, setChosen] = useState('');
  const ownerId = chosen === '' ? owners[0] : chosen;
  const choices = owners.map((value) => ({ value, label: organisationName(value) }));
  if (ownerId === undefined) return null;
  return (
    <section class="stack" aria-labelledby="register-title">
      <div>
        <h2 id="register-title">{words.register}</h2>
        <p class="soft">{words.registerLead}</p>
      </div>
      {owners.length > 1 && (
        <SelectField
          id="register-owner"
          label={words.owner}
          value={ownerId}
          onValue={setChosen}
          groups={[{ label: '', choices }]}
        />
      )}
      <Register key={ownerId} ownerId={ownerId} />
    </section>
  );
};

type Open = { readonly official: Official | null } | 'list';

const Register = ({ ownerId }: { readonly ownerId: string }) => {
  const words = useWords(officialWords);
  const list = useWords(listWords);
  const { isOperator, offices } = useWho();
  const { body, trouble, again } = useAnswer(ownerId, () => fetchRegister(ownerId));
  const [open, setOpen] = useState<Open | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const mayChange = isOperator || offices.has('organiser');
  const officials = body?.items ?? [];
  const done = (sentence: News) => {
    setOpen(null);
    setNews(sentence);
    again();
  };
  return (
    <>
      {mayChange && (
        <p class="row end">
          <button type="button" class="button" onClick={() => setOpen('list')}>
            {list.register}
          </button>
          <button type="button" class="button" onClick={() => setOpen({ official: null })}>
            {words.add}
          </button>
        </p>
      )}
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body && officials.length === 0 && (
        <div class="empty">
          <h3>{words.noRegister}</h3>
          <p class="soft">{words.noRegisterHint}</p>
        </div>
      )}
      {officials.length > 0 && (
        <RegisterTable
          officials={officials}
          onChange={mayChange ? (official) => setOpen({ official }) : undefined}
        />
      )}
      {open === 'list' && (
        <RegisterList ownerId={ownerId} onClose={() => setOpen(null)} onDone={done} />
      )}
      {open !== null && open !== 'list' && (
        <RegisterOfficial
          ownerId={ownerId}
          official={open.official}
          onClose={() => setOpen(null)}
          onDone={() => done(inBoth(officialWords, (words) => words.registered))}
        />
      )}
    </>
  );
};
