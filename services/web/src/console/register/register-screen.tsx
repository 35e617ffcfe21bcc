import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { addressOf } from '../place.rules.ts';
import { followLink, usePlace } from '../use-place.ts';
import './register.css';
import { ActPage } from './act-page.view.tsx';
import { ActsPart } from './acts-part.view.tsx';
import { CertificatePage } from './certificate-page.view.tsx';
import { formOf, VIEWS, type View, viewOf } from './register.rules.ts';
import { registerWords } from './register-words.ts';
import { SearchPart } from './search-part.view.tsx';

/** The register of certificates: find one, see its life, and act on one or on many (M21). */
export const RegisterScreen = () => {
  const words = useWords(registerWords);
  const { chosen } = usePlace();
  const [news, setNews] = useState('');
  const certificateId = chosen.get('certificate');
  const actId = chosen.get('act');
  const view = viewOf(actId === null ? chosen.get('view') : 'acts');
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <Views view={view} />
      <NewsLine news={news} />
      {certificateId !== null ? (
        <CertificatePage key={certificateId} certificateId={certificateId} onNews={setNews} />
      ) : actId !== null ? (
        <ActPage key={actId} actId={actId} onNews={setNews} />
      ) : view === 'acts' ? (
        <ActsPart />
      ) : (
        <SearchPart
          key={chosen.get('ends') ?? ''}
          first={formOf(chosen.get('ends'))}
          onNews={setNews}
        />
      )}
    </>
  );
};

const Views = ({ view }: { readonly view: View }) => {
  const words = useWords(registerWords);
  return (
    <nav class="row register-views" aria-label={words.views}>
      {VIEWS.map((one) => (
        <a
          key={one}
          class={one === view ? 'button tight' : 'button tight plain'}
          aria-current={one === view ? 'page' : undefined}
          href={addressOf('certificates', { view: one })}
          onClick={followLink('certificates', { view: one })}
        >
          {words.view[one]}
        </a>
      ))}
    </nav>
  );
};
