import { createHash } from 'node:crypto';
import type {
  CertificatePaper,
  CertificateRun,
} from '@jinbang/papers/certificate/certificate-paper';
import { openCertificatePrinter } from '@jinbang/papers/certificate/certificate-printer';
import {
  houseTemplate,
  levelCertificatePaper,
} from '@jinbang/papers/certificate/certificate-template';
import type { Bench, Finding } from '../measurement.ts';
import type { Stage } from '../stage.ts';
import { rounded } from '../statistics.ts';
import { photoOf } from './made-up-photo.ts';

const PAGES = 300;
/** A print run is set in parts of this size. */
const TOGETHER = 100;
/** So many are set one by one, as a holder takes theirs. */
const ALONE = 40;
/** A part that takes longer stops the bench: it has failed already. */
const PART_MS = 20_000;
const PAGES_PER_S_MIN = 100;
/** Photo, QR and credential take time of their own, but not more than setting the page twice over. */
const OF_BARE_MIN = 0.33;
const ISSUER = '示例市职业技能评价中心';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** As large as a signed credential with its two proofs. */
const CREDENTIAL_CHARACTERS = 5_600;

const paperOf = (place: number, photo: CertificatePaper['photo']): CertificatePaper => {
  const number = `S000112000001263${String(place).padStart(6, '0')}`;
  return levelCertificatePaper(
    houseTemplate(ISSUER),
    { logo: null, watermark: null },
    {
      name: `测试${STEMS[place % STEMS.length]}${STEMS[Math.floor(place / 10) % STEMS.length]}`,
      idType: '居民身份证',
      idNumber: `00000020000101${String(place % 10_000).padStart(4, '0')}`,
      occupation: '焊工',
      trade: place % 3 === 0 ? null : '电焊工',
      level: '三级/高级工',
      number,
      issuedOn: '2026-05-12',
      issuer: ISSUER,
      photo,
      qr: `https://cert.example/v/${number}#${String(place).padStart(16, '0')}`,
      holderCode: '0123 4567 89AB CDEF',
      verifyHost: 'cert.example',
      attachment: {
        name: 'credential.json',
        text: JSON.stringify({ number, rest: 'k'.repeat(CREDENTIAL_CHARACTERS) }),
      },
      mark: null,
      printSerial: null,
    },
  );
};

/** The same page with nothing on it but its words: what setting alone takes. */
const bareOf = (paper: CertificatePaper): CertificatePaper => ({
  ...paper,
  photo: null,
  qr: null,
  attachment: null,
});

const partsOf = (papers: readonly CertificatePaper[]): readonly CertificateRun[] =>
  Array.from({ length: Math.ceil(papers.length / TOGETHER) }, (_, part) => ({
    certificates: papers.slice(part * TOGETHER, (part + 1) * TOGETHER),
    font: null,
    isPreview: false,
  }));

const measure = async ({ say }: Stage): Promise<readonly Finding[]> => {
  const printer = openCertificatePrinter({
    timeMs: PART_MS,
    onFault: (cause) => say(`a paper could not be set: ${String(cause)}`),
  });
  const print = async (run: CertificateRun): Promise<Uint8Array> => {
    const outcome = await printer.printCertificates(run);
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
    return outcome.value.bytes;
  };
  const rateOf = async (runs: readonly CertificateRun[]): Promise<number> => {
    const begun = performance.now();
    for (const run of runs) await print(run);
    const pages = runs.reduce((sum, { certificates }) => sum + certificates.length, 0);
    return pages / ((performance.now() - begun) / 1_000);
  };
  try {
    const photo = photoOf(295, 413);
    const papers = Array.from({ length: PAGES }, (_, place) => paperOf(place, photo));
    const runs = partsOf(papers);
    const first = runs[0];
    if (!first) throw new Error('there is nothing to print');
    say('setting a part once, so that the fonts are read');
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const once = hash(await print(first));
    say(`setting ${PAGES} pages, and the same pages bare`);
    const rate = await rateOf(runs);
    const bare = await rateOf(partsOf(papers.map(bareOf)));
    const single = await rateOf(
      papers.slice(0, ALONE).map((paper) => ({ ...first, certificates: [paper] })),
    );
    if (hash(await print(first)) !== once) throw new Error('the same part gave other bytes');
    const memoryMb = Math.round(process.memoryUsage().rss / 1024 / 1024);
    return [
      {
        name: 'pdf-per-s',
        value: rounded(rate),
        unit: 'pages/s',
        limit: PAGES_PER_S_MIN,
        limitName: 'what a body waits for: 100 pages a second',
        wanted: { ratioMin: 1 },
        notes: [
          `${PAGES} certificates with photo, QR and credential, ${TOGETHER} in a PDF, one thread`,
          `one certificate a PDF: ${rounded(single)} a second`,
          `${memoryMb} MB held by the process at the end`,
        ],
      },
      {
        name: 'pdf-of-bare',
        value: rounded(rate),
        unit: 'pages/s',
        limit: rounded(bare),
        limitName: 'the same pages without photo, QR and credential, in the same run',
        wanted: { ratioMin: OF_BARE_MIN },
        notes: [],
      },
    ];
  } finally {
    await printer.close();
  }
};

export const pdfPerSecond: Bench = {
  name: 'pdf-per-s',
  title: 'certificates set into PDF/A-3b with photo, QR and the credential inside',
  run: measure,
};
