import '../ui/base.css';
import '../ui/controls.css';
import './entry.css';
import { render } from 'preact';
import { useLanguage, useTitle, useWords } from '../ui/language.ts';
import { TopBar } from '../ui/top-bar.view.tsx';
import { entryWords } from './entry-words.ts';

const App = () => {
  const words = useWords(entryWords);
  const language = useLanguage();
  useTitle(words.title);
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="loose entry">
        <h1>{words.title}</h1>
        <p class="lead">{words.sentences.join(language === 'zh' ? '' : ' ')}</p>
        <ul class="ways">
          {words.ways.map(({ href, name, hint }) => (
            <li key={href}>
              <a class="card way" href={href}>
                <span class="way-name">{name}</span>
                <span class="soft">{hint}</span>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
};

const root = document.getElementById('app');
if (root) render(<App />, root);
