import { QrCode } from '../../ui/qr-code.view.tsx';
import { recoveryLines } from './recovery-lines.rules.ts';

type Line = { readonly zh: string; readonly en?: string | undefined };

type Props = {
  readonly competition: Line;
  readonly event: Line;
  /** Which key this belongs to, as the register of the draw names it: a date and a short mark. */
  readonly keyName: string;
  /** Local time of the making, ready to read. */
  readonly madeAt: string;
  readonly needed: number;
  /** Made in this browser, which it never leaves but on this paper. */
  readonly share: string;
  readonly place: number;
  readonly total: number;
};

/**
 * One recovery paper, an A4 page, printed by the browser that made it: a share must never reach a
 * server, so nothing here asks one. In both languages whatever the screen speaks: paper is read by
 * whoever is there.
 */
export const RecoveryPaper = ({ share, place, total, needed, ...about }: Props) => (
  <article class="recovery-paper" lang="zh">
    <header>
      <div>
        <p class="recovery-contest">{about.competition.zh}</p>
        {about.competition.en && <p lang="en">{about.competition.en}</p>}
        <p>{about.event.zh}</p>
        {about.event.en && <p lang="en">{about.event.en}</p>}
      </div>
      <p class="recovery-place">
        <b class="number">
          {place} / {total}
        </b>
        <span>
          第 {place} 份，共 {total} 份
        </span>
        <span lang="en">
          Paper {place} of {total}
        </span>
      </p>
    </header>
    <h2>
      抽签恢复纸 <span lang="en">Recovery paper of the draw</span>
    </h2>
    <p class="recovery-secret">
      保密：不得拍照、复印；只在恢复时录入{' '}
      <span lang="en">Secret: no photo, no copy; entered to recover and never else</span>
    </p>
    <div class="recovery-share">
      <ol>
        {recoveryLines(share).map(({ no, groups }) => (
          <li key={no}>
            <span class="recovery-no number">{no}</span>
            {groups.map((group, at) => (
              // Groups may be alike, and never move.
              <span class="recovery-group" key={`${at}-${group}`}>
                {group}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <QrCode text={share} name={`第 ${place} 份`} />
    </div>
    <HowTo needed={needed} total={total} />
    <dl class="recovery-facts">
      <div>
        <dt>
          密钥 <span lang="en">Key</span>
        </dt>
        <dd class="number">{about.keyName}</dd>
      </div>
      <div>
        <dt>
          制作时间 <span lang="en">Made</span>
        </dt>
        <dd class="number">{about.madeAt}</dd>
      </div>
    </dl>
    <Signatures />
  </article>
);

const HowTo = ({ needed, total }: { readonly needed: number; readonly total: number }) => (
  <ol class="recovery-steps">
    <li>
      由三位不同的保管人分别装袋密封保管；单独一份不能打开任何内容。
      <span lang="en">Kept sealed by {total} different people. One alone opens nothing.</span>
    </li>
    <li>
      加密裁判的设备或私钥丢失时，集齐任意 {needed} 份，在监督员监督下于“抽签”页面扫码或按组输入。
      <span lang="en">
        If the encryption judge’s device is lost: bring any {needed} together, and scan or type them
        on the page “Draw” with the supervisor present.
      </span>
    </li>
    <li>
      字母不分大小写，空格可有可无；任何一个字母输错都会被发现。
      <span lang="en">Upper or lower case, with or without spaces; any wrong letter is found.</span>
    </li>
    <li>
      成绩发布并归档后，在监督员监督下销毁并记录。
      <span lang="en">
        After the results are filed: destroyed before the supervisor, on record.
      </span>
    </li>
  </ol>
);

const SIGNERS: readonly Line[] = [
  { zh: '保管人', en: 'Keeper' },
  { zh: '加密裁判', en: 'Encryption judge' },
  { zh: '监督员', en: 'Supervisor' },
];

const Signatures = () => (
  <table class="recovery-signatures">
    <thead>
      <tr>
        <td />
        <th scope="col">
          姓名 <span lang="en">Name</span>
        </th>
        <th scope="col">
          签名 <span lang="en">Signature</span>
        </th>
        <th scope="col">
          时间 <span lang="en">Time</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {SIGNERS.map(({ zh, en }) => (
        <tr key={zh}>
          <th scope="row">
            {zh} <span lang="en">{en}</span>
          </th>
          <td />
          <td />
          <td />
        </tr>
      ))}
    </tbody>
  </table>
);
