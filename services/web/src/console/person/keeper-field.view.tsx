import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useHouse } from './names.ts';
import { personWords } from './person-words.ts';

/** Who may keep the records one registers: of a platform operator, every organisation. */
export const useKeepers = (): readonly (string | null)[] => {
  const { isOperator } = useWho();
  const { house } = useHouse();
  if (!isOperator) return house.keeps;
  const owners = house.organisations.map(({ organisationId }) => organisationId);
  return [null, ...new Set([...owners, ...house.keeps.filter((one) => one !== null)])];
};

/** The keeper chosen at first: an organiser's own, and of the platform only where nobody else is. */
export const firstKeeper = (
  keepers: readonly (string | null)[],
  keeps: readonly (string | null)[],
): string => keeps.findLast((one) => one !== null) ?? keepers.find((one) => one !== null) ?? '';

type Props = { readonly value: string; readonly onValue: (ownerId: string) => void };

export const KeeperField = ({ value, onValue }: Props) => {
  const words = useWords(personWords);
  const language = useLanguage();
  const { house } = useHouse();
  const keepers = useKeepers();
  if (keepers.length < 2) return null;
  const choices = keepers.map((keeper) => {
    const found = house.organisations.find(({ organisationId }) => organisationId === keeper);
    const label = found
      ? textOf(found.name, language)
      : words.organisation(keeper?.slice(-6) ?? '');
    return { value: keeper ?? '', label: keeper === null ? words.platform : label };
  });
  return (
    <SelectField
      id="person-keeper"
      label={words.keeper}
      hint={value === '' ? words.keeperNone : words.keeperHint}
      value={value}
      onValue={onValue}
      groups={[{ label: '', choices }]}
    />
  );
};
