import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { useHouse } from '../person/names.ts';
import { addressOf, keptOn, type Screen } from '../place.rules.ts';
import { followLink, usePlace } from '../use-place.ts';
import { frameWords } from './frame-words.ts';
import { isFor } from './office.rules.ts';
import { useWho } from './who.ts';

const GROUPS = [
  ['work', ['work']],
  [
    'contest',
    [
      'season',
      'setup',
      'schedule',
      'documents',
      'entries',
      'admission',
      'officials',
      'scheme',
      'draw',
      'check-in',
      'judging',
      'typing',
      'incidents',
      'outside',
      'penalties',
      'review',
      'appeals',
      'judge-report',
      'results',
      'awards',
    ],
  ],
  [
    'promotion',
    [
      'plan',
      'rules',
      'standards',
      'assessments',
      'issuing',
      'approvals',
      'nominations',
      'issuers',
      'certificates',
      'handing-out',
      'machines',
      'certificate-templates',
    ],
  ],
  ['people', ['people', 'invitations', 'privacy']],
  ['hall', ['tablets', 'pins']],
  ['access', ['account', 'keys', 'signing-keys', 'trail']],
] as const satisfies readonly (readonly [string, readonly Screen[]])[];

type Props = { readonly here: Screen; readonly onSignOut: () => void };

/** The way around: what one's offices have work on, always in the same order. */
export const Navigation = ({ here, onSignOut }: Props) => {
  const words = useWords(frameWords);
  const { offices, email } = useWho();
  const { chosen } = usePlace();
  const { house } = useHouse();
  const [isOpen, setOpen] = useState(false);
  const visible = GROUPS.map(([group, screens]) => ({
    group,
    screens: screens.filter((screen) => isFor(screen, offices)),
  })).filter(({ screens }) => screens.length > 0);
  return (
    <nav class="navigation" aria-label={words.nav}>
      <button
        type="button"
        class="button tight menu-button"
        aria-expanded={isOpen}
        aria-controls="navigation-list"
        onClick={() => setOpen(!isOpen)}
      >
        {words.menuAt(words.screen[here])}
      </button>
      <div id="navigation-list" class={isOpen ? 'navigation-list open' : 'navigation-list'}>
        {visible.map(({ group, screens }) => (
          <div key={group}>
            <p class="navigation-group" id={`group-${group}`}>
              {words.group[group]}
            </p>
            <ul aria-labelledby={`group-${group}`}>
              {screens.map((screen) => (
                <li key={screen}>
                  <a
                    href={addressOf(screen, keptOn(screen, chosen, house.contests))}
                    aria-current={screen === here ? 'page' : undefined}
                    onClick={(event) => {
                      followLink(screen, keptOn(screen, chosen, house.contests))(event);
                      setOpen(false);
                    }}
                  >
                    {words.screen[screen]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div class="navigation-foot">
          <p class="small soft signed-in-as">{email ?? words.byToken}</p>
          <button type="button" class="button tight plain" onClick={onSignOut}>
            {words.signOut}
          </button>
          <a class="button tight plain" href="/api/docs">
            {words.apiDocs}
          </a>
        </div>
      </div>
    </nav>
  );
};
