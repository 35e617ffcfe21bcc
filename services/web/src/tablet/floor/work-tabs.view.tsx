import { useWords } from '../../ui/language.ts';
import { floorWords } from './floor-words.ts';

type Tab = 'sheets' | 'floor';
type Props = {
  readonly at: 'list' | 'floor';
  readonly onTab: (screen: 'list' | 'floor') => void;
};
const SCREENS = { sheets: 'list', floor: 'floor' } as const;
const TABS: readonly Tab[] = ['floor', 'sheets'];

/** For whoever marks and works on the floor, too. */
export const WorkTabs = ({ at, onTab }: Props) => {
  const words = useWords(floorWords);
  return (
    <nav class="work-tabs" aria-label={words.tabsName}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          class="button"
          aria-current={SCREENS[tab] === at}
          onClick={() => onTab(SCREENS[tab])}
        >
          {words.tabs[tab]}
        </button>
      ))}
    </nav>
  );
};
