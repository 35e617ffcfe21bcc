import type { Office } from '@jinbang/contracts/office';
import type { Ceremony, DrawKey, DrawSession } from './draw.types.ts';

export type StepName =
  | 'keys'
  | 'confirm'
  | 'numbers'
  | 'stations'
  | 'codes'
  | 'marks'
  | 'layer-3'
  | 'layer-2'
  | 'layer-1';

/** What the next hand has to do. */
export type Act =
  | 'make-keys'
  | 'confirm-keys'
  | 'draw-numbers'
  | 'move-on'
  | 'draw'
  | 'draw-codes'
  | 'lock-marks'
  | 'ask'
  | 'open'
  | 'confirm-layer'
  | 'finish';

export type Step = {
  readonly name: StepName;
  readonly isDone: boolean;
  readonly act: Act;
  readonly done: number;
  readonly of: number;
};

const TURN: Readonly<Record<Act, Office>> = {
  'make-keys': 'encryption-judge',
  'confirm-keys': 'supervisor',
  'draw-numbers': 'organiser',
  'move-on': 'organiser',
  draw: 'encryption-judge',
  'draw-codes': 'encryption-judge',
  'lock-marks': 'chief-judge',
  ask: 'encryption-judge',
  open: 'encryption-judge',
  'confirm-layer': 'supervisor',
  finish: 'supervisor',
};

/** Whose turn it is. */
export const turnOf = ({ act }: Step): Office => TURN[act];

type Of<Part extends keyof Ceremony> = Pick<Ceremony, Part>;

/** Draws of a blind event are closed with keys; an open one's with the service's own (M04). */
export const needsKeys = ({ event }: Of<'event'>): boolean =>
  event.layers !== '1' && event.recusal !== 'contestant';

/** The keys in use: those confirmed last. */
export const presentKey = (keys: readonly DrawKey[]): DrawKey | undefined =>
  keys
    .filter(({ confirmedAt }) => confirmedAt !== null)
    .toSorted((left, right) => ((left.confirmedAt ?? '') < (right.confirmedAt ?? '') ? 1 : -1))[0];

/** Keys that wait for the supervisor: the newest, where nothing after them was confirmed. */
export const waitingKey = (keys: readonly DrawKey[]): DrawKey | undefined => {
  const newest = keys.at(-1);
  return newest?.confirmedAt === null ? newest : undefined;
};

export const isDrawn = ({ stations }: DrawSession): boolean => stations.some(({ inUse }) => inUse);

const isByStation = (kind: string): boolean => kind !== 'entry';

/** Sessions in which lots for stations are drawn. */
export const sessionsToDraw = ({
  event,
  sessions,
}: Of<'event' | 'sessions'>): readonly DrawSession[] => {
  const drawn = new Set(
    event.modules.flatMap(({ moduleId, keyKind }) => (isByStation(keyKind) ? [moduleId] : [])),
  );
  return event.layers === '1' ? [] : sessions.filter(({ moduleId }) => drawn.has(moduleId));
};

const isNumbered = ({ event, record, entries }: Ceremony): boolean =>
  ['DRAWN', 'DECRYPTED', 'ARCHIVED'].includes(event.state) ||
  (record?.numbering ?? null) !== null ||
  (entries !== null && entries.length > 0 && entries.every(({ entryNo }) => entryNo !== null));

const keySteps = (given: Ceremony): readonly Step[] => {
  if (!needsKeys(given)) return [];
  const { keys } = given;
  const isUsable = presentKey(keys) !== undefined;
  const one = { done: 0, of: 1 };
  return [
    { name: 'keys', act: 'make-keys', isDone: isUsable || keys.length > 0, ...one },
    { name: 'confirm', act: 'confirm-keys', isDone: isUsable && !waitingKey(keys), ...one },
  ];
};

const drawSteps = (given: Ceremony): readonly Step[] => {
  const { event, codes } = given;
  const toDraw = sessionsToDraw(given);
  const done = toDraw.filter(isDrawn).length;
  // In review nothing is drawn any more: a session nobody was needed in holds up no opening.
  const isOver = ['DECRYPTED', 'ARCHIVED'].includes(event.state) || event.judging === 'REVIEW';
  const act = event.state === 'DRAWN' || isOver ? 'draw' : 'move-on';
  const coded = event.layers === '1+2+3' ? codes : [];
  const doneCodes = coded.filter((one) => one.codes.some(({ inUse }) => inUse)).length;
  const stations: Step = {
    ...{ name: 'stations', act, done, of: toDraw.length },
    isDone: isOver || (toDraw.length > 0 && done === toDraw.length),
  };
  const review: Step = {
    ...{ name: 'codes', act: 'draw-codes', done: doneCodes, of: coded.length },
    isDone: isOver || doneCodes === coded.length,
  };
  return [
    { name: 'numbers', act: 'draw-numbers', isDone: isNumbered(given), done: 0, of: 1 },
    ...(event.layers === '1' ? [] : [stations]),
    ...(coded.length > 0 ? [review] : []),
  ];
};

/** Layers that hold something closed with the keys, and so are opened by hand. */
export const closedLayers = (given: Ceremony): readonly (2 | 3)[] => {
  const seals = given.record?.sealed.filter(({ stands }) => stands) ?? [];
  const expected = needsKeys(given);
  const hasCodes =
    given.event.layers === '1+2+3' && given.event.modules.some((one) => one.keyKind === 'review');
  const isThere = (layer: 2 | 3) => seals.some((seal) => seal.layer === layer);
  // While lots are still drawn the row shows what is going to be.
  const planned = expected && given.event.judging !== 'REVIEW';
  return ([3, 2] as const).filter(
    (layer) => isThere(layer) || (planned && (layer === 2 || hasCodes)),
  );
};

const layerStep = ({ record, event }: Ceremony, layer: 2 | 3): Step => {
  const opening = record?.opening ?? null;
  const presented = opening?.layers.find((one) => one.layer === layer);
  const isDone = (presented?.confirmedAt ?? null) !== null || event.state === 'DECRYPTED';
  const act = opening === null ? 'ask' : presented ? 'confirm-layer' : 'open';
  return { name: `layer-${layer}`, act, isDone, done: 0, of: 1 };
};

const openingSteps = (given: Ceremony): readonly Step[] => {
  const { event, record } = given;
  const { length: of } = event.modules;
  const done = event.modules.filter((one) => event.lockedModules.includes(one.moduleId)).length;
  const isOver = event.state === 'DECRYPTED' || event.state === 'ARCHIVED';
  const isReady = done === of && event.judging === 'REVIEW';
  return [
    { name: 'marks', act: 'lock-marks', isDone: isOver || isReady, done, of },
    ...closedLayers(given).map((layer) => layerStep(given, layer)),
    {
      ...{ name: 'layer-1', act: record?.opening ? 'finish' : 'ask', isDone: isOver },
      ...{ done: 0, of: 1 },
    },
  ];
};

/** The way of a sealed draw, from the keys to the opened layers. */
export const stepsOf = (given: Ceremony): readonly Step[] => [
  ...keySteps(given),
  ...drawSteps(given),
  ...openingSteps(given),
];

/** The step that is to be taken now; undefined when all is open. */
export const stepNow = (steps: readonly Step[]): Step | undefined =>
  steps.find(({ isDone }) => !isDone);

/** Why something of this step cannot be done yet; undefined where it can. */
export type Wait = 'over' | 'no-key' | 'not-yet' | 'not-numbered' | 'stations-first' | 'in-review';

/** May lots be drawn for stations? */
export const waitOfStations = (given: Ceremony): Wait | undefined => {
  const { event, keys } = given;
  if (['DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'].includes(event.state)) return 'over';
  if (!isNumbered(given)) return 'not-numbered';
  if (event.state !== 'DRAWN') return 'not-yet';
  if (event.judging === 'REVIEW') return 'in-review';
  return needsKeys(given) && !presentKey(keys) ? 'no-key' : undefined;
};

/** May codes be drawn for work handed in? */
export const waitOfCodes = (given: Ceremony, moduleId: string): Wait | undefined => {
  const wait = waitOfStations(given);
  if (wait) return wait;
  if (!presentKey(given.keys)) return 'no-key';
  if (given.event.lockedModules.includes(moduleId)) return 'in-review';
  return given.sessions.some((one) => one.moduleId === moduleId && isDrawn(one))
    ? undefined
    : 'stations-first';
};

/** Entries that may still draw in this session: of its group, with a number, nowhere else yet. */
export const entriesFor = (
  { entries, record, sessions }: Ceremony,
  session: DrawSession,
): readonly { readonly entryId: string; readonly entryNo: string }[] => {
  const others = new Set(
    sessions.flatMap((one) =>
      one.moduleId === session.moduleId && one.sessionId !== session.sessionId
        ? [one.sessionId]
        : [],
    ),
  );
  const elsewhere = new Set(
    (record?.sealed ?? []).flatMap(({ stands, sessionId, entryIds }) =>
      stands && sessionId !== null && others.has(sessionId) ? entryIds : [],
    ),
  );
  return (entries ?? [])
    .flatMap(({ entryId, entryNo, group }) =>
      entryNo !== null &&
      !elsewhere.has(entryId) &&
      (session.group === null || session.group === group)
        ? [{ entryId, entryNo }]
        : [],
    )
    .toSorted((left, right) => left.entryNo.localeCompare(right.entryNo, 'en', { numeric: true }));
};

/** Entries that may still take a lot of a session that is drawn. */
export const lateEntriesFor = (
  given: Ceremony,
  session: DrawSession,
): ReturnType<typeof entriesFor> => {
  const here = new Set(
    (given.record?.sealed ?? []).flatMap(({ stands, sessionId, entryIds }) =>
      stands && sessionId === session.sessionId ? entryIds : [],
    ),
  );
  return entriesFor(given, session).filter(({ entryId }) => !here.has(entryId));
};

/** A piece of work by where it was made: the session is counted where a module has several. */
export type Work = {
  readonly sessionId: string;
  readonly station: string;
  readonly text: string;
};

/** The work of a module that gets review codes: one for each station somebody stood at. */
export const worksOf = (sessions: readonly DrawSession[], moduleId: string): readonly Work[] => {
  const held = sessions.filter((one) => one.moduleId === moduleId);
  return held.flatMap(({ sessionId, stations }, place) =>
    stations.flatMap(({ station, inUse }) =>
      inUse
        ? [{ sessionId, station, text: held.length > 1 ? `${place + 1}-${station}` : station }]
        : [],
    ),
  );
};
