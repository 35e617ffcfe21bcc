/** A line of the trail as the gateway gives it: ids and codes, no names. */
export type TrailLine = {
  readonly trailId: string;
  readonly happenedAt: string;
  readonly act: string;
  readonly method: string | null;
  readonly code: string | null;
  readonly personId: string | null;
  readonly actorId: string | null;
  readonly sessionId: string | null;
  readonly deviceId: string | null;
  readonly eventId: string | null;
  readonly addressPrefix: string | null;
  readonly agent: string | null;
};

/** Somebody in the trail by name, as far as the gateway may say it. */
export type Named = {
  readonly personId: string;
  readonly name: string;
  readonly nameEn: string | null;
};
export type People = ReadonlyMap<string, Named>;

/** What the trail records, by what people look for. */
export const ACTS = {
  'sign-in': ['signed-in', 'sign-in-refused', 'signed-out', 'session-revoked', 'session-moved'],
  account: [
    'invited',
    'invitation-withdrawn',
    'invitation-accepted',
    'recovery-asked',
    'password-set',
    'passkey-added',
    'passkey-removed',
    'account-closed',
  ],
  key: ['key-made', 'key-revoked', 'code-issued', 'code-withdrawn'],
  hall: [
    'pairing-begun',
    'device-paired',
    'device-renamed',
    'device-revoked',
    'devices-set',
    'pin-issued',
    'pin-locked',
    'pin-unlocked',
    'pin-withdrawn',
    'device-handed-over',
    'device-locked',
    'device-unlocked',
  ],
} as const;
export type Kind = keyof typeof ACTS;
export type Act = (typeof ACTS)[Kind][number];

export const KINDS = ['sign-in', 'account', 'key', 'hall'] as const satisfies readonly Kind[];

const kindOf = new Map<string, Kind>(KINDS.flatMap((kind) => ACTS[kind].map((act) => [act, kind])));

/** An act this page has a sentence for. */
export const isAct = (text: string): text is Act => kindOf.has(text);

export const isOfKind = ({ act }: TrailLine, kind: Kind | null): boolean =>
  kind === null || kindOf.get(act) === kind;

/** Acts somebody should look at twice. */
const ALARMING: readonly string[] = ['sign-in-refused', 'session-moved', 'pin-locked'];
export const isAlarming = ({ act }: TrailLine): boolean => ALARMING.includes(act);

export type Day = { readonly day: string; readonly lines: readonly TrailLine[] };

/** Lines below the day they happened on, in the order given. */
export const byDay = (
  lines: readonly TrailLine[],
  dayOf: (instant: string) => string,
): readonly Day[] => {
  const days: { day: string; lines: TrailLine[] }[] = [];
  for (const line of lines) {
    const day = dayOf(line.happenedAt);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
};
