import type { RegisterActRow, RegisteredRow } from '@jinbang/contracts/http/register';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { addressOf } from '../place.rules.ts';
import { levelNames } from '../standard/level-names.ts';
import { followLink } from '../use-place.ts';
import { STATE_SIGNS, shownState } from './register.rules.ts';
import { registerWords } from './register-words.ts';

type Row = RegisteredRow & Partial<Pick<RegisterActRow, 'outcome' | 'why'>>;
type Props = { readonly rows: readonly Row[]; readonly name: string };

export const StateBadge = ({ row }: { readonly row: RegisteredRow }) => {
  const words = useWords(registerWords);
  const state = shownState(row);
  return (
    <Badge sign={STATE_SIGNS[state]} word={words.state[state]} outlined={state !== 'revoked'} />
  );
};

/** Certificates as lines of the register, dense, each with the way to its page. */
export const RegisterTable = ({ rows, name }: Props) => {
  const { columns } = useWords(registerWords);
  return (
    <ScrollArea name={name}>
      <table class="table register-table">
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.holder}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.issued}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.certificateId} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const Line = ({ row }: { readonly row: Row }) => {
  const words = useWords(registerWords);
  const levels = useWords(levelNames);
  const language = useLanguage();
  const chosen = { certificate: row.certificateId };
  return (
    <tr>
      <th scope="row">
        <a
          class="number register-number"
          href={addressOf('certificates', chosen)}
          onClick={followLink('certificates', chosen)}
        >
          {row.numberText}
        </a>
      </th>
      <td>{row.name ?? <span class="soft">{words.erased}</span>}</td>
      <td>
        {row.occupation ? textOf(row.occupation, language) : row.occupationCode}{' '}
        <span class="soft">{levels[row.level]}</span>
      </td>
      <td class="number">
        {dayText(row.issuedAt, language)}
        {row.validUntil !== null && (
          <span class="under soft small">{words.until(dayText(row.validUntil, language))}</span>
        )}
      </td>
      <td>
        <StateBadge row={row} />
        {row.credentialVersion > 1 && (
          <span class="under soft small">{words.version(row.credentialVersion)}</span>
        )}
        {row.outcome !== undefined && (
          <span class="under small">
            {words.outcome[row.outcome ?? 'open']}
            {row.why && ` · ${textOf(row.why, language)}`}
          </span>
        )}
      </td>
    </tr>
  );
};
