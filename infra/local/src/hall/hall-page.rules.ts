import type { HallWords } from './hall-words.ts';

/** What the page tells beside its words. */
export type HallFacts = {
  readonly origin: string;
  readonly names: readonly string[];
  /** SHA-256 of the authority's certificate, as `X509Certificate` writes it. */
  readonly fingerprint: string;
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** Eight groups of four bytes: a person compares groups, not a line. */
export const groupedFingerprint = (fingerprint: string): string =>
  (fingerprint.replaceAll(':', '').match(/.{1,8}/g) ?? []).join(' ');

const guideHtml = ({ device, steps }: HallWords['guides'][number]): string =>
  `<details open><summary>${escaped(device)}</summary><ol>${steps
    .map((step) => `<li>${escaped(step)}</li>`)
    .join('')}</ol></details>`;

/** The page that leads to trusting the hall's authority: no script, so that any browser shows it. */
export const hallPage = (words: HallWords, { origin, names, fingerprint }: HallFacts): string => {
  const [label, href] = words.other;
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title)} · 金榜 Jinbang</title>
<link rel="stylesheet" href="/hall/hall.css">
</head>
<body>
<header><strong>金榜 Jinbang</strong><a href="${href}">${escaped(label)}</a></header>
<main>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.why)}</p>
<p><a class="get" href="/hall/authority.crt">${escaped(words.download)}</a></p>
<div class="card"><p>${escaped(words.compare)}</p><code class="print">${groupedFingerprint(fingerprint)}</code></div>
${words.guides.map(guideHtml).join('\n')}
<h2>${escaped(words.last)}</h2>
<p><a class="get" href="${escaped(origin)}/">${escaped(origin)}</a></p>
<p class="soft">${escaped(words.check)}</p>
<h2>${escaped(words.share)}</h2>
<img class="code" src="/hall/page.svg" alt="" width="190" height="190">
<p class="soft">${escaped(words.limits)} <code>${names.map(escaped).join(', ')}</code></p>
<p class="soft">${escaped(words.after)}</p>
</main>
</body>
</html>
`;
};
