/** A label or sentence on a paper: Chinese first, English on the second line where there is one. */
export type PaperText = { readonly zh: string; readonly en?: string | undefined };

/** Which form this is; number and version stand at the foot of every page. */
export type PaperForm = {
  readonly no: string;
  readonly version: string;
  readonly name: PaperText;
};

/** One line of the head: 赛项, 模块, 场次 …; `null` leaves a line to be filled in by hand. */
export type PaperField = { readonly label: PaperText; readonly value: string | null };

export type PaperColumn = {
  readonly label: PaperText;
  /** How much of the width, beside the others. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Codes and numbers people read from afar. */
  readonly strong?: true;
};

export type PaperBlock =
  | { readonly kind: 'text'; readonly text: PaperText; readonly strong?: true }
  | { readonly kind: 'fields'; readonly columns: number; readonly fields: readonly PaperField[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      /** A cell that is empty is a place to write. */
      readonly rows: readonly (readonly (string | PaperText)[])[];
      /** Height of a row: 8 for print, 10 and more where somebody writes. */
      readonly rowMm?: number;
      /** Many narrow columns: small letters, and long numbers break where they must. */
      readonly dense?: true;
      /** What stands over so many of the columns each; all of them together. */
      readonly over?: readonly { readonly label: PaperText; readonly span: number }[];
    }
  | PaperPerson
  /** Where offices write what they think and put their seal: beside each other, never with a seal drawn. */
  | { readonly kind: 'opinions'; readonly boxes: readonly PaperText[] }
  | PaperGrid
  | PaperPlot
  | { readonly kind: 'clauses'; readonly clauses: readonly PaperText[] }
  /** Empty ruled space under a heading, for remarks. */
  | { readonly kind: 'remarks'; readonly label: PaperText; readonly lines: number }
  /** Whose sheet it is, by code, in the largest letters of the page. */
  | { readonly kind: 'code'; readonly label: PaperText; readonly code: string }
  /** Large letters across the page, for envelopes. */
  | { readonly kind: 'banner'; readonly text: PaperText }
  /** Where an envelope is closed: signatures go across it. */
  | { readonly kind: 'flap'; readonly text: PaperText }
  /** Strokes drawn on a tablet, as an SVG path on a sheet of that size, and when. */
  | {
      readonly kind: 'drawing';
      readonly label: PaperText;
      readonly strokes: string;
      readonly width: number;
      readonly height: number;
      readonly at: string;
    }
  /** One line each for name, signature and time. */
  | { readonly kind: 'signatures'; readonly lines: readonly PaperText[] };

export type PaperPhoto = { readonly type: 'jpeg' | 'png'; readonly base64: string };

/** Who somebody is: lines of their form, and beside them the photo or the place to stick one on. */
export type PaperPerson = {
  readonly kind: 'person';
  readonly fields: readonly PaperField[];
  readonly photo: PaperPhoto | null;
};

/**
 * Figures drawn beside their names, a line each, all on one axis; in black and greys. Every figure
 * also stands there in words: nobody has to measure a dot.
 */
export type PaperPlot = {
  readonly kind: 'plot';
  readonly left: PaperText;
  readonly right: PaperText;
  /** What the two ends of the axis are. */
  readonly ends: readonly [from: PaperText, to: PaperText];
  /** Lines across all rows, at so much of the way; `strong` where the axis is zero. */
  readonly guides: readonly { readonly at: number; readonly strong?: true }[];
  readonly rows: readonly {
    readonly name: string;
    readonly marks: readonly PlotMark[];
    readonly value: string;
  }[];
};
/** From 0, the left end, to 1, the right one. A dot is full, a ring is empty. */
export type PlotMark =
  | { readonly shape: 'dot' | 'ring'; readonly at: number }
  | { readonly shape: 'span'; readonly from: number; readonly to: number }
  | { readonly shape: 'bar'; readonly to: number; readonly shade: 'dark' | 'light' };

/** A place to write a mark in, or one that was written. */
export type PaperCell = {
  readonly text: string;
  /** How many of the narrow columns it takes. */
  readonly span: number;
  /** Nothing is to be written here: it is struck out. */
  readonly struck?: true;
};

/** Marks of one or more contestants: aspects down, contestants across, a narrow column a judge. */
export type PaperGrid = {
  readonly kind: 'grid';
  /** Who stands across; each takes so many of the narrow columns. */
  readonly heads: readonly { readonly text: string; readonly span: number }[];
  /** What each narrow column is: 裁判1 …; none where each contestant has one alone. */
  readonly columns: readonly PaperText[];
  readonly columnMm: number;
  /** What the marks stand beside. */
  readonly left: {
    readonly code: PaperText;
    readonly text: PaperText;
    readonly max: PaperText;
  };
  readonly rows: readonly PaperGridRow[];
  readonly rowMm: number;
};
export type PaperGridRow = {
  readonly code: string;
  readonly text: PaperText;
  /** Small lines under it: what 0 to 3 mean, how it is measured. */
  readonly notes: readonly string[];
  readonly max: string;
  /** Over the whole width of a grid: a heading has none. */
  readonly cells: readonly PaperCell[];
};

/**
 * A checkpoint of the mark log: whoever holds the paper can find out later whether the log still
 * begins with what it was then.
 */
export type PaperCheckpoint = {
  /** How many entries the log had. */
  readonly size: number;
  /** The letters its root comes to. */
  readonly short: string;
  /** UTC, ISO 8601: when it was signed. */
  readonly signedAt: string;
  /** The page that compares it; the QR says it with size and whole root behind `#`. */
  readonly address: string;
};

/** One paper of its own: it has its number and QR, counts its pages and is signed alone. */
export type PaperSheet = {
  /** What the QR says: a form and ids, never a name. It also makes the number people read. */
  readonly reference: string;
  /** The number people read, where it was drawn and stands on record. */
  readonly number?: string | undefined;
  /** What this sheet is about: 赛项, 模块, 场次 in this order, as far as they are decided. */
  readonly place: readonly PaperField[];
  /** The marking scheme the sheet was printed from, where it has to do with marks. */
  readonly schemeVersion?: string | undefined;
  /** How far the mark log had come when it was printed, where there is a log. */
  readonly checkpoint?: PaperCheckpoint | undefined;
  readonly blocks: readonly PaperBlock[];
};

type Printed = {
  readonly form: PaperForm;
  readonly competition: PaperText;
  /** Units in their order, each with its role: 主办单位, 承办单位 … */
  readonly units: readonly { readonly role: PaperText; readonly name: string }[];
  /** UTC, ISO 8601: the paper has no clock of its own. */
  readonly printedAt: string;
  /** IANA zone the time is printed in. */
  readonly zone: string;
  /** Practice: the word stands across every page. */
  readonly rehearsal?: boolean;
  /** Who took it out of the system and when, at the foot of every page. */
  readonly mark?: string;
  /** A character the fonts lack: refuse the paper, or print 〓 and ask for it by hand. */
  readonly missing?: 'refuse' | 'by-hand';
};

export type FormPaper = Printed & {
  readonly kind: 'form';
  readonly orientation?: 'portrait' | 'landscape';
  /** A4 where nothing else is said. */
  readonly size?: 'a4' | 'a3';
  readonly sheets: readonly PaperSheet[];
};

export type PaperBadge = {
  /** What a scanner reads: an opaque code, no personal data. */
  readonly code: string;
  readonly event: PaperText | null;
  /** 选手, 裁判员 … */
  readonly office: PaperText;
  /** The largest line: an entry number; null where the name is. */
  readonly number: string | null;
  readonly name: string;
  readonly organisation: string;
  /** A photo as it is kept, if there is one. */
  readonly photo?: PaperPhoto | undefined;
};

export type BadgePaper = Printed & {
  readonly kind: 'badges';
  readonly badges: readonly PaperBadge[];
};

/** What is printed: data alone. How it looks stands in `typeset/*.typ`, and in no paper's data. */
export type Paper = FormPaper | BadgePaper;
