/** A station in a session: the label alone is unique nowhere else (M03). */
export type StationAt = { readonly sessionId: string; readonly station: string };

/** The text of a station as a taker of a review code. Labels hold no colon. */
export const stationText = ({ sessionId, station }: StationAt): string => `${sessionId}:${station}`;

export const stationOfText = (text: string): StationAt => {
  const cut = text.indexOf(':');
  return { sessionId: text.slice(0, cut), station: text.slice(cut + 1) };
};

type StationLot = { readonly entryId: string; readonly station: string };
export type CodeLot = StationAt & { readonly reviewCode: string };

type StationLots<Kind extends string> = {
  readonly kind: Kind;
  readonly sessionId: string;
  readonly lots: readonly StationLot[];
  /** Of a draw by seed: revealed with it. */
  readonly secret: string | null;
};
type CodeLots<Kind extends string> = {
  readonly kind: Kind;
  readonly moduleId: string;
  readonly lots: readonly CodeLot[];
  readonly secret: string | null;
};

/**
 * What one sealed text holds. A draw replaces what its session (or module) drew before; a late lot
 * adds one; a move says that a station is continued by another one.
 */
export type SealedContent =
  | StationLots<'stations-drawn'>
  | StationLots<'stations-late'>
  | { readonly kind: 'station-moved'; readonly from: StationAt; readonly to: StationAt }
  | CodeLots<'codes-drawn'>
  | CodeLots<'codes-late'>;

/** What a sealed text is about, as it stands inside it. */
export const aboutSeal = (sealId: string): string => `jinbang draw ${sealId}`;

/** Where every entry stood, module by module told apart by its sessions. */
export type Positions = {
  /**
   * By station text: the entry that stood there. Whoever moved stood at both: marks given at the
   * first station stay keyed to it and are theirs (M08).
   */
  readonly entries: ReadonlyMap<string, string>;
  /** By module and code: the station the work came from. */
  readonly stations: ReadonlyMap<string, ReadonlyMap<string, StationAt>>;
};

type Standing = { readonly drawnIn: string; readonly entryId: string };

const dropSession = (standing: Map<string, Standing>, sessionId: string): void => {
  for (const [text, { drawnIn }] of standing) if (drawnIn === sessionId) standing.delete(text);
};

const applyStations = (standing: Map<string, Standing>, content: SealedContent): void => {
  if (content.kind === 'station-moved') {
    const moved = standing.get(stationText(content.from));
    if (moved) standing.set(stationText(content.to), moved);
    return;
  }
  if (content.kind === 'codes-drawn' || content.kind === 'codes-late') return;
  const { sessionId } = content;
  if (content.kind === 'stations-drawn') dropSession(standing, sessionId);
  for (const { entryId, station } of content.lots) {
    standing.set(stationText({ sessionId, station }), { drawnIn: sessionId, entryId });
  }
};

/**
 * Applies opened texts in the order they were sealed: draws, late lots and moves lead to the places
 * of each entry, and from each review code to one station.
 */
export const positionsOf = (contents: readonly SealedContent[]): Positions => {
  const standing = new Map<string, Standing>();
  const stations = new Map<string, Map<string, StationAt>>();
  for (const content of contents) {
    applyStations(standing, content);
    if (content.kind !== 'codes-drawn' && content.kind !== 'codes-late') continue;
    const codes =
      content.kind === 'codes-drawn'
        ? new Map<string, StationAt>()
        : stations.get(content.moduleId);
    const kept = codes ?? new Map<string, StationAt>();
    for (const { reviewCode, sessionId, station } of content.lots) {
      kept.set(reviewCode, { sessionId, station });
    }
    stations.set(content.moduleId, kept);
  }
  const entries = new Map([...standing].map(([text, { entryId }]) => [text, entryId]));
  return { entries, stations };
};
