import { presentLanguage } from '../ui/language.ts';

/** Which kept page opens, and whether a newer one waits; null where the browser keeps none. */
export type KeptShell = { readonly shell: string | null; readonly next: string | null };

const workers = (): ServiceWorkerContainer | undefined =>
  isSecureContext ? navigator.serviceWorker : undefined;

/** Lets the browser keep this page, so that it opens in flight mode, and install it under its name. */
export const keepShell = (): void => {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  if (manifest) manifest.href = `/tablet.${presentLanguage()}.webmanifest`;
  workers()
    ?.register('/tablet-worker.js', { scope: '/tablet/', updateViaCache: 'none' })
    .catch(() => {
      // Then the page works as long as it is not reloaded; the check page says so.
    });
};

/** Told whenever nobody works here: the next start may open a newer page, never one in between. */
export const nobodyAtWork = (): void => {
  workers()?.controller?.postMessage('nobody-at-work');
};

const ANSWER_MS = 2_000;

export const askShell = (): Promise<KeptShell | null> =>
  new Promise((resolve) => {
    const container = workers();
    const { controller } = container ?? {};
    if (!container || !controller) return resolve(null);
    const done = (answer: KeptShell | null): void => {
      clearTimeout(timer);
      container.removeEventListener('message', hear);
      resolve(answer);
    };
    const hear = ({ data }: MessageEvent): void => {
      if (typeof data === 'object' && data !== null && 'shell' in data) done(data as KeptShell);
    };
    const timer = setTimeout(() => done(null), ANSWER_MS);
    container.addEventListener('message', hear);
    container.startMessages();
    controller.postMessage('which-shell');
  });
