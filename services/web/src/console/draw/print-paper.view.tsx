import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Bilingual, useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { drawWords } from './draw-words.ts';
import './recovery-paper.css';
import { RecoveryPaper } from './recovery-paper.view.tsx';

type Props = {
  readonly about: {
    readonly competition: Bilingual;
    readonly event: Bilingual;
    readonly keyName: string;
    readonly needed: number;
    readonly total: number;
  };
  readonly share: string;
  readonly no: number;
  readonly isOpen: boolean;
};

/** Prints one recovery paper. It stands in the page, unseen, only while the browser prints it. */
export const PrintPaper = ({ about, share, no, isOpen }: Props) => {
  const words = useWords(drawWords);
  const language = useLanguage();
  const host = useRef<HTMLElement | null>(null);
  const clear = () => {
    if (host.current === null) return;
    render(null, host.current);
    host.current.remove();
    host.current = null;
  };
  useEffect(() => {
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('afterprint', clear);
      clear();
    };
  }, []);
  const printOne = () => {
    clear();
    host.current = document.createElement('div');
    host.current.className = 'printed-paper';
    document.body.append(host.current);
    const madeAt = momentText(new Date().toISOString(), language, new Date());
    render(<RecoveryPaper {...about} share={share} place={no} madeAt={madeAt} />, host.current);
    print();
  };
  return (
    <button type="button" class="button" disabled={!isOpen} onClick={printOne}>
      {words.key.print(no)}
    </button>
  );
};
