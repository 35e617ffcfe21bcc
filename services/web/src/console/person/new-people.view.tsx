import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { useWho } from '../frame/who.ts';
import { pastedWords } from '../list/pasted-words.ts';
import { useHouse } from './names.ts';
import { NewOrganisation } from './new-organisation.view.tsx';
import { NewPerson } from './new-person.view.tsx';
import { PastedOrganisations, PastedPeople } from './pasted-people.view.tsx';
import { personWords } from './person-words.ts';

type Open = 'person' | 'people' | 'organisation' | 'organisations';

/** Registering whoever is not there yet, for those who keep records. */
export const NewPeople = () => {
  const words = useWords(personWords);
  const pasted = useWords(pastedWords);
  const { isOperator } = useWho();
  const { house, lookAgain } = useHouse();
  const [open, setOpen] = useState<Open | null>(null);
  const [news, setNews] = useState<News | null>(null);
  if (house.keeps.length === 0) return null;
  const done = (sentence: News) => {
    setOpen(null);
    setNews(sentence);
    lookAgain();
  };
  return (
    <div class="head-acts">
      <button type="button" class="button tight" onClick={() => setOpen('person')}>
        {words.register}
      </button>
      <button type="button" class="button tight" onClick={() => setOpen('people')}>
        {pasted.people}
      </button>
      {isOperator && (
        <>
          <button type="button" class="button tight" onClick={() => setOpen('organisation')}>
            {words.newOrganisation}
          </button>
          <button type="button" class="button tight" onClick={() => setOpen('organisations')}>
            {pasted.organisations}
          </button>
        </>
      )}
      <NewsLine news={news} />
      {open === 'person' && <NewPerson onClose={() => setOpen(null)} onDone={done} />}
      {open === 'people' && <PastedPeople onClose={() => setOpen(null)} onDone={done} />}
      {open === 'organisations' && (
        <PastedOrganisations onClose={() => setOpen(null)} onDone={done} />
      )}
      {open === 'organisation' && <NewOrganisation onClose={() => setOpen(null)} onDone={done} />}
    </div>
  );
};
