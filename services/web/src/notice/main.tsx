import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/table.css';
import './notice.css';
import { render } from 'preact';
import { TopBar } from '../ui/top-bar.view.tsx';
import { EntrantsScreen } from './entrants-screen.tsx';
import { NoNotice } from './no-notice.view.tsx';
import { noticePlaceOf } from './place.rules.ts';
import { PromotionNoticeScreen } from './promotion/promotion-notice-screen.tsx';
import { ResultNoticeScreen } from './result/result-notice-screen.tsx';

const place = noticePlaceOf(location.pathname);

const App = () => (
  <div class="page">
    <TopBar />
    <main id="main" class="loose notice">
      {place === null && (
        <NoNotice trouble={{ kind: 'missing' }} onAgain={() => location.reload()} />
      )}
      {place?.kind === 'entrants' && <EntrantsScreen noticeId={place.noticeId} />}
      {place?.kind === 'result' && <ResultNoticeScreen eventId={place.eventId} />}
      {place?.kind === 'promotion' && <PromotionNoticeScreen noticeId={place.noticeId} />}
    </main>
  </div>
);

const root = document.getElementById('app');
if (root) render(<App />, root);
