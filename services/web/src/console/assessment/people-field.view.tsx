import { useWords } from '../../ui/language.ts';
import { useHouse } from '../person/names.ts';
import { PeopleSelect } from '../person/people-select.view.tsx';
import { assessmentWords } from './assessment-words.ts';

type Props = {
  readonly id: string;
  readonly chosen: readonly string[];
  readonly onChosen: (personIds: readonly string[]) => void;
};

/** People by name where one may know them, by their ids elsewhere: the names come with the roster. */
export const PeopleField = ({ id, chosen, onChosen }: Props) => {
  const words = useWords(assessmentWords);
  const { house } = useHouse();
  if (house.people.size > 0) return <PeopleSelect id={id} chosen={chosen} onChosen={onChosen} />;
  return (
    <div class="field">
      <label for={id}>{words.personIds}</label>
      <textarea
        id={id}
        class="input"
        rows={6}
        spellcheck={false}
        onInput={(event) =>
          onChosen(event.currentTarget.value.split(/[\s,，;；]+/).filter((one) => one !== ''))
        }
      />
    </div>
  );
};
