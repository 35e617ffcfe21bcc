import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { useNaming } from '../person/names.ts';
import type { Check, Panel } from './official.client.ts';
import { BAD, DOUBT, GOOD, isCounted, isOnlyWatched, openChecks } from './official.rules.ts';
import { officialWords } from './official-words.ts';
import './official.css';

type Props = { readonly panel: Panel; readonly onRules: (() => void) | undefined };

/** Line by line what a panel needs before it may judge its event. */
export const PanelChecks = ({ panel, onRules }: Props) => {
  const words = useWords(officialWords);
  const open = openChecks(panel).length;
  const { setting } = panel;
  return (
    <section class="card stack" aria-labelledby="checks-title">
      <div class="row apart">
        <h3 id="checks-title">{words.checks}</h3>
        <Badge
          {...(open === 0 ? GOOD : DOUBT)}
          word={open === 0 ? words.allMet : words.open(open)}
          outlined={true}
        />
      </div>
      <ul class="panel-checks">
        {panel.checks.map((check) => (
          <Line key={check.code} check={check} panel={panel} />
        ))}
      </ul>
      <div class="row apart">
        <p class="soft small">{setting.panel === 'block' ? words.blocks : words.warns}</p>
        {onRules && (
          <button type="button" class="button tight" onClick={onRules}>
            {words.rules}
          </button>
        )}
      </div>
    </section>
  );
};

const NAMES_MAX = 6;

const Line = ({ check, panel }: { readonly check: Check; readonly panel: Panel }) => {
  const words = useWords(officialWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const names = check.personIds.slice(0, NAMES_MAX).map(nameOf);
  const rest = check.personIds.length - names.length;
  const who = `${names.join(language === 'zh' ? '、' : ', ')}${rest > 0 ? ` +${rest}` : ''}`;
  const watched = isOnlyWatched(check, panel);
  const look = check.isMet ? GOOD : watched ? DOUBT : BAD;
  const [met, unmet] = isCounted(check) ? [words.met, words.unmet] : [words.fine, words.todo];
  const word = check.isMet ? met : watched ? words.watch : unmet;
  return (
    <li>
      <span>
        <b>{words.check[check.code]}</b>{' '}
        <span class="soft small number">
          {isCounted(check) ? words.count(check.have, check.need) : who}
        </span>
      </span>
      <Badge {...look} word={word} outlined={true} />
    </li>
  );
};
