import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { Lines } from './daily-lines.view.tsx';
import { namesText } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { useMomentIn } from './use-moment-in.ts';
import { useSeatNames } from './use-seat-names.ts';

type PartProps = { readonly daily: OverviewDaily };

/** What each panel marked that day, and how far it is. */
export const PanelTable = ({ daily }: PartProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const heads = [
    words.givenToday,
    words.changedToday,
    words.subjectsToday,
    words.soFar,
    words.sheets,
  ];
  return (
    <section>
      <h3>{words.dayPanels}</h3>
      <ScrollArea name={words.dayPanels}>
        <table class="daily-table">
          <thead>
            <tr>
              <th scope="col">{words.panel}</th>
              {heads.map((head) => (
                <th key={head} scope="col" class="right">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {daily.panels.map((panel) => (
              <tr key={panel.panelId}>
                <th scope="row">{textOf(panel.name, language)}</th>
                <td class="right number">{panel.given}</td>
                <td class="right number">{panel.changed}</td>
                <td class="right number">{panel.subjects}</td>
                <td class="right number">
                  {panel.settled} / {panel.expected}
                </td>
                <td class="right number">
                  {panel.signedSheets} / {panel.sheets}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p class="small">{words.signedToday(daily.signed.length)}</p>
    </section>
  );
};

/** Conflicts of the day, and how they ended. */
export const Conflicted = ({ daily }: PartProps) => {
  const words = useWords(judgingWords);
  const momentOf = useMomentIn(daily.zone);
  return (
    <Lines
      title={words.dayConflicts}
      lines={daily.conflicts.map(({ label, aspectCode, endedAt, rounds }) => (
        <>
          <b class="number">
            {words.station(label)} · {aspectCode}
          </b>{' '}
          {endedAt === null ? words.stillOpen : words.ended(momentOf(endedAt), rounds)}
        </>
      ))}
    />
  );
};

type HeadProps = PartProps & { readonly head: OverviewHead };

type OpenSheet = OverviewDaily['outstanding'][number];

/** Sheets that lack marks, an agreement or a signature. */
export const Outstanding = ({ head, daily }: HeadProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const nameOf = useSeatNames(head.panels);
  const openText = ({ missing, conflicts, unsignedBy, panelId }: OpenSheet): string => {
    const open = [
      ...(conflicts > 0 ? [`${words.need.conflict} ${conflicts}`] : []),
      ...(missing > conflicts ? [words.missing(missing - conflicts)] : []),
    ];
    if (open.length > 0) return namesText(open, language);
    return words.unsigned(
      namesText(
        unsignedBy.map((judgeId) => nameOf(judgeId, panelId)),
        language,
      ),
    );
  };
  const sessionOf = (id: string | null): string => {
    const session = head.sessions.find(({ sessionId }) => sessionId === id);
    return session ? ` ${textOf(session.name, language)}` : '';
  };
  return (
    <Lines
      title={words.outstanding}
      lines={daily.outstanding.map((sheet) => (
        <>
          <b class="number">{sheet.subCriterion}</b>
          {sessionOf(sheet.sessionId)}
          {' · '}
          {openText(sheet)}
        </>
      ))}
    />
  );
};
