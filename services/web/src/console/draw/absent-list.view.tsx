import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';

export const ABSENT_WHY = ['not-come', 'too-late', 'withdrew'] as const;
export type AbsentWhy = (typeof ABSENT_WHY)[number];
export type Absent = Readonly<Record<string, AbsentWhy>>;

type Props = {
  readonly takers: readonly { readonly id: string; readonly text: string }[];
  readonly absent: Absent;
  readonly onAbsent: (absent: Absent) => void;
};

/** Who should have drawn here and did not, and why: a word from a list, on the record. */
export const AbsentList = ({ takers, absent, onAbsent }: Props) => {
  const words = useWords(drawWords);
  if (takers.length === 0) return null;
  const say = (id: string, why: string) => {
    const { [id]: _, ...others } = absent;
    const found = ABSENT_WHY.find((one) => one === why);
    onAbsent(found ? { ...others, [id]: found } : others);
  };
  return (
    <details class="papers">
      <summary>{words.stations.absent}</summary>
      <ul class="absent-list">
        {takers.map(({ id, text }) => (
          <li key={id}>
            <label for={`absent-${id}`} class="number">
              {text}
            </label>
            <select
              id={`absent-${id}`}
              class="input"
              value={absent[id] ?? ''}
              onChange={({ currentTarget }) => say(id, currentTarget.value)}
            >
              <option value="">{words.stations.absentNot}</option>
              {ABSENT_WHY.map((why) => (
                <option key={why} value={why}>
                  {words.stations.absentWhy[why]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
};
