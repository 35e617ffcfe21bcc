import { useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { dayText, minuteText } from '../../ui/time-text.ts';
import { useAgentText } from '../account/use-agent-text.ts';
import { byDay, isAlarming, type People, type TrailLine } from './trail.rules.ts';
import { trailWords } from './trail-words.ts';
import { useSentence } from './use-sentence.ts';

type Props = { readonly lines: readonly TrailLine[]; readonly people: People };

/** The lines day by day: when, what, and from where. */
export const TrailDays = ({ lines, people }: Props) => {
  const language = useLanguage();
  return (
    <>
      {byDay(lines, (instant) => dayText(instant, language)).map(({ day, lines: of }) => (
        <section key={day} class="trail-day">
          <h2>{day}</h2>
          <ol class="trail">
            {of.map((line) => (
              <Line key={line.trailId} line={line} people={people} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
};

type LineProps = { readonly line: TrailLine; readonly people: People };

const Line = ({ line, people }: LineProps) => {
  const words = useWords(trailWords);
  const language = useLanguage();
  const sentenceOf = useSentence(people);
  const agentText = useAgentText();
  const { happenedAt, agent, addressPrefix } = line;
  const where = [
    ...(agent === null ? [] : [agentText(agent)]),
    ...(addressPrefix === null ? [] : [words.from(addressPrefix)]),
  ];
  return (
    <li class={isAlarming(line) ? 'trail-line alarming' : 'trail-line'}>
      <time class="number soft" dateTime={happenedAt}>
        {minuteText(happenedAt, language)}
      </time>
      <div>
        <p>
          {isAlarming(line) && <Sign name="doubt" />} {sentenceOf(line)}
        </p>
        {where.length > 0 && <p class="soft small">{where.join(' · ')}</p>}
      </div>
    </li>
  );
};
