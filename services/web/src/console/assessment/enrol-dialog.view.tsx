import type { OneAssessment } from '@jinbang/contracts/http/assessment';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { enrol } from './assessment.client.ts';
import { assessmentWords } from './assessment-words.ts';
import { PeopleField } from './people-field.view.tsx';

type Props = {
  readonly one: OneAssessment;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Enrols people under one condition of the standard; a second person checks it. */
export const EnrolDialog = ({ one, onClose, onDone }: Props) => {
  const words = useWords(assessmentWords);
  const { isBusy, trouble, send } = useSending();
  const [people, setPeople] = useState<readonly string[]>([]);
  const [clause, setClause] = useState('');
  return (
    <Dialog title={words.enrol} onClose={onClose}>
      <PeopleField id="enrol-people" chosen={people} onChosen={setPeople} />
      <TextField
        id="enrol-clause"
        label={words.clause}
        hint={words.clauseHint}
        lengthMax={200}
        value={clause}
        onValue={setClause}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || people.length === 0 || clause.trim() === ''}
          onClick={() => void send(() => enrol(one.batchId, people, clause.trim()), onDone)}
        >
          {words.enrol}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
