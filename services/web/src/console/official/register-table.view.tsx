import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useNaming } from '../person/names.ts';
import type { Official } from './official.client.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly officials: readonly Official[];
  readonly onChange: ((official: Official) => void) | undefined;
};

export const RegisterTable = ({ officials, onChange }: Props) => {
  const words = useWords(officialWords);
  return (
    <ScrollArea name={words.registerList}>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.occupation}</th>
            <th scope="col">{words.certificateNo}</th>
            <th scope="col">{words.valid}</th>
            {onChange && (
              <th scope="col">
                <span class="unseen">{words.change}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {officials.map((one) => (
            <Row key={one.officialId} official={one} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = { readonly official: Official; readonly onChange: Props['onChange'] };

const Row = ({ official, onChange }: RowProps) => {
  const words = useWords(officialWords);
  const { nameOf, organisationName } = useNaming();
  const { personId, organisationId, kind, title, qualifications, certificateNo } = official;
  const name = nameOf(personId);
  return (
    <tr>
      <th scope="row">
        {name}
        {organisationId && <span class="soft small under">{organisationName(organisationId)}</span>}
      </th>
      <td>
        {words.kinds[kind]}
        {title && <span class="soft small under">{words.titles[title]}</span>}
      </td>
      <td class="number small">
        {qualifications.map(({ occupationCode, level }) => (
          <span key={occupationCode} class="under">
            {occupationCode} {level === null ? '' : (words.levels[level] ?? level)}
          </span>
        ))}
      </td>
      <td class="number small">{certificateNo ?? '–'}</td>
      <td class="number small">
        {official.validFrom} – {official.validTo}
      </td>
      {onChange && (
        <td class="right">
          <button
            type="button"
            class="button tight"
            aria-label={`${words.change}: ${name}, ${words.kinds[kind]}`}
            onClick={() => onChange(official)}
          >
            {words.change}
          </button>
        </td>
      )}
    </tr>
  );
};
