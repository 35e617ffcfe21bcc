import type { Bilingual } from '@jinbang/contracts/primitive';
import { QrCode } from '../../ui/qr-code.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import type { IssuedCode } from './slips.client.ts';

type Props = { readonly event: Bilingual; readonly codes: readonly IssuedCode[] };

/** Behind `#`, which browsers send to nobody. */
const linkOf = (code: string): string => `${location.origin}/mine/#code=${code}`;

/** One slip a contestant, in both languages whatever the page is in: it leaves the office. */
export const Slips = ({ event, codes }: Props) => (
  <ul class="code-slips">
    {codes.map(({ codeId, code, entryNo, expiresAt }) =>
      code === null ? null : (
        <li key={codeId} class="code-slip">
          <div>
            <p class="slip-event" lang="zh-CN">
              {event.zh} <span class="number">{entryNo}</span>
            </p>
            <p class="slip-code code">{code}</p>
            <p class="slip-note" lang="zh-CN">
              成绩公布后扫码，或在 {location.host}/mine 输入。只能打开一次，
              {dayText(expiresAt, 'zh')}
              前有效。
            </p>
            <p class="slip-note" lang="en">
              Your own result: scan after publication. Opens once, until {dayText(expiresAt, 'en')}.
            </p>
          </div>
          <QrCode text={linkOf(code)} name={entryNo} />
        </li>
      ),
    )}
  </ul>
);
