import type { OneAssessment } from '@jinbang/contracts/http/assessment';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { seatPerson } from './assessment.client.ts';
import { assessmentWords } from './assessment-words.ts';
import { PeopleField } from './people-field.view.tsx';

type Role = 'evaluator' | 'leader' | 'supervisor';
const ROLES: readonly Role[] = ['evaluator', 'leader', 'supervisor'];
const GRADES = ['evaluator', 'senior-evaluator'] as const;

type Props = {
  readonly one: OneAssessment;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Seats somebody: as evaluator of some parts, as their leader, or as the supervisor. */
export const SeatDialog = ({ one, onClose, onDone }: Props) => {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const [people, setPeople] = useState<readonly string[]>([]);
  const [role, setRole] = useState<Role>('evaluator');
  const [grade, setGrade] = useState<string>('evaluator');
  const [parts, setParts] = useState(one.plan.parts.map(({ key }) => key));
  const isWatcher = role === 'supervisor';
  const [personId] = people;
  const turn = (key: string) =>
    setParts(parts.includes(key) ? parts.filter((part) => part !== key) : [...parts, key]);
  const submit = () =>
    send(
      () =>
        seatPerson(one.batchId, {
          personId,
          role: isWatcher ? 'supervisor' : 'evaluator',
          isLeader: role === 'leader',
          grade: isWatcher ? null : grade,
          parts: isWatcher ? [] : parts,
        }),
      onDone,
    );
  const choices = (values: readonly string[], labels: Readonly<Record<string, string>>) => [
    { label: '', choices: values.map((value) => ({ value, label: labels[value] ?? value })) },
  ];
  return (
    <Dialog title={words.seat} onClose={onClose}>
      <PeopleField id="seat-person" chosen={people} onChosen={(ids) => setPeople(ids.slice(-1))} />
      <SelectField
        id="seat-role"
        label={words.role}
        value={role}
        // Safe: the choices are the roles.
        onValue={(value) => setRole(value as Role)}
        groups={choices(ROLES, words.roles)}
      />
      {!isWatcher && (
        <>
          <SelectField
            id="seat-grade"
            label={words.grade}
            value={grade}
            onValue={setGrade}
            groups={choices(GRADES, words.grades)}
          />
          <fieldset class="choices">
            <legend>{words.parts}</legend>
            {one.plan.parts.map((part) => (
              <label key={part.key} class="choice">
                <input
                  type="checkbox"
                  checked={parts.includes(part.key)}
                  onChange={() => turn(part.key)}
                />
                {textOf(part.name, language)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || personId === undefined}
          onClick={() => void submit()}
        >
          {words.save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
