import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { Findings, Found } from './findings.rules.ts';
import { schemeWords } from './scheme-words.ts';

const FindingTable = ({
  name,
  found,
}: {
  readonly name: string;
  readonly found: readonly Found[];
}) => {
  const words = useWords(schemeWords);
  const hasPlaces = found.some(({ row }) => row !== null);
  return (
    <ScrollArea name={name}>
      <table class="table findings">
        <thead>
          <tr>
            {hasPlaces && <th scope="col">{words.sheet}</th>}
            {hasPlaces && <th scope="col">{words.cell}</th>}
            <th scope="col">{words.mend}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ sheet, row, column, detail }, place) => (
            <tr key={`${place} ${sheet} ${row} ${column}`}>
              {hasPlaces && <td class="small soft">{sheet ?? ''}</td>}
              {hasPlaces && <td class="number code">{`${column ?? ''}${row ?? ''}`}</td>}
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

/** What an import found: faults that refuse the file, and apart from them what only warns. */
export const FindingReport = ({ findings }: { readonly findings: Findings }) => {
  const words = useWords(schemeWords);
  const { fatal, warnings, fatalCount, warningCount } = findings;
  return (
    <div class="stack">
      {fatalCount > 0 && (
        <>
          <h3 class="flaw">{words.refused(fatalCount)}</h3>
          <p class="soft">{words.refusedLead}</p>
          <FindingTable name={words.refused(fatalCount)} found={fatal} />
          {fatal.length < fatalCount && <p class="soft">{words.cut(fatal.length, fatalCount)}</p>}
        </>
      )}
      {warnings.length > 0 && (
        <details class="explain" open={fatalCount === 0 && warnings.length <= 10}>
          <summary>{words.warnings(warningCount)}</summary>
          <p class="soft">{words.warningsLead}</p>
          <FindingTable name={words.warnings(warningCount)} found={warnings} />
        </details>
      )}
    </div>
  );
};
