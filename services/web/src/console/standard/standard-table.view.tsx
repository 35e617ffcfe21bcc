import type { StandardOutline } from '@jinbang/contracts/http/standard';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { stateOf } from './standard.rules.ts';
import { standardWords } from './standard-words.ts';
import { StateBadge } from './state-badge.view.tsx';

type Props = {
  readonly name: string;
  readonly standards: readonly StandardOutline[];
  readonly today: string;
  readonly bodyName: (bodyId: string) => string;
};

/** Standards as lines: occupation, edition, whose, from when until when. */
export const StandardTable = ({ name, standards, today, bodyName }: Props) => {
  const words = useWords(standardWords);
  const language = useLanguage();
  return (
    <ScrollArea name={name}>
      <table class="table standard-list">
        <thead>
          <tr>
            {[words.occupation, words.state, words.edition, words.kind, words.inForce].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {standards.map((one) => (
            <tr key={one.standardId}>
              <th scope="row">
                <a
                  href={addressOf('standards', { standard: one.standardId })}
                  onClick={followLink('standards', { standard: one.standardId })}
                >
                  {textOf(one.occupation.name, language)}
                </a>
                <span class="under soft small number">{one.occupation.code}</span>
              </th>
              <td>
                <StateBadge state={stateOf(one, today)} />
              </td>
              <td>{one.edition}</td>
              <td>
                {words.kinds[one.kind]}
                {one.bodyId !== null && (
                  <span class="under soft small">{bodyName(one.bodyId)}</span>
                )}
              </td>
              <td class="number days">{words.period(one.from, one.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
