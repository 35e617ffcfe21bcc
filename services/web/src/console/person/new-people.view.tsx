import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useHouse } from './names.ts';
import { NewOrganisation } from './new-organisation.view.tsx';
import { NewPerson } from './new-person.view.tsx';
import { personWords } from './person-words.ts';

/** Registering whoever is not there yet, for those who keep records. */
export const NewPeople = () => {
  const words = useWords(personWords);
  const { isOperator } = useWho();
  const { house, lookAgain } = useHouse();
  const [open, setOpen] = useState<'person' | 'organisation' | null>(null);
  const [news, setNews] = useState('');
  if (house.keeps.length === 0) return null;
  const done = (sentence: string) => {
    setOpen(null);
    setNews(sentence);
    lookAgain();
  };
  return (
    <div class="head-acts">
      <button type="button" class="button tight" onClick={() => setOpen('person')}>
        {words.register}
      </button>
      {isOperator && (
        <button type="button" class="button tight" onClick={() => setOpen('organisation')}>
          {words.newOrganisation}
        </button>
      )}
      <p class="news" role="status">
        {news}
      </p>
      {open === 'person' && <NewPerson onClose={() => setOpen(null)} onDone={done} />}
      {open === 'organisation' && <NewOrganisation onClose={() => setOpen(null)} onDone={done} />}
    </div>
  );
};
